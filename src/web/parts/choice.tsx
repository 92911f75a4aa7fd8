interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** One of a list. A value that is not in the list stays visible as it was asked. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  const known = options.some(([option]) => option === value);
  const all = known || value === '' ? options : [[value, value] as const, ...options];
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
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
];
