interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly mistake?: string | undefined;
}

/** One of a list. A value that is not in the list stays visible as it was asked. */
export function Choice({ name, label, value, options, mistake }: ChoiceProps) {
  const known = options.some(([option]) => option === value);
  const all = known || value === '' ? options : [[value, value] as const, ...options];
  const wrong =
    mistake === undefined
      ? {}
      : { 'aria-describedby': `${name}-mistake`, 'aria-invalid': 'true' as const };
  return (
    <div>
      <label for={name}>{label}</label>
      {mistake === undefined ? null : (
        <span class="mistake" id={`${name}-mistake`}>
          {mistake}
        </span>
      )}
      <select id={name} name={name} {...wrong}>
        {all.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export const examples: readonly ChoiceProps[] = [
  {
    name: 'example-definition',
    label: 'Definitie',
    value: 'as-listed',
    options: [
      ['as-listed', 'Op de lijst'],
      ['sirm', 'SIRM'],
    ],
  },
  { name: 'example-country', label: 'Land', value: 'ZZ', options: [['NL', 'Nederland']] },
  {
    name: 'example-cause',
    label: 'Waardoor komt het?',
    value: '',
    options: [
      ['', 'Kies'],
      ['production', 'Productie'],
    ],
    mistake: 'Kies waardoor het komt.',
  },
];
