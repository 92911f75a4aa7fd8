import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly name: string;
  /** Absent: the name; another where several forms of a page have a field of that name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly mistake?: string | undefined;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'search';
  readonly inputMode?: 'numeric';
  readonly max?: string;
  readonly maxLength?: number;
  /** Names to choose from, as an aid: another may be typed. */
  readonly options?: readonly string[];
  /** Several lines. */
  readonly long?: boolean;
}

/** A question of a form: label, hint, what is wrong and what was typed. */
export function Field(props: FieldProps) {
  const { name, id = name, label, hint, mistake, value, type = 'text' } = props;
  const { inputMode, max, maxLength } = props;
  const list = props.options === undefined ? undefined : `${id}-options`;
  const aria = ariaOf(id, hint, mistake);
  return (
    <div>
      <label for={id}>{label}</label>
      <Beside id={id} hint={hint} mistake={mistake} />
      {props.long ? (
        <textarea id={id} name={name} maxLength={maxLength} rows={3} {...aria}>
          {value}
        </textarea>
      ) : (
        <input
          id={id}
          name={name}
          type={type}
          value={value}
          max={max}
          maxLength={maxLength}
          inputMode={inputMode}
          list={list}
          autocomplete="off"
          {...aria}
        />
      )}
      {props.options === undefined ? null : (
        <datalist id={list}>
          {props.options.map((option) => (
            <option value={option}>{option}</option>
          ))}
        </datalist>
      )}
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly hint?: string;
  readonly mistake?: string | undefined;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}

/** A yes that somebody gives by ticking. */
export function Tick({ name, hint, mistake, checked, children }: TickProps) {
  return (
    <div>
      <label for={name} class="tick">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={checked}
          {...ariaOf(name, hint, mistake)}
        />
        {children}
      </label>
      <Beside id={name} hint={hint} mistake={mistake} />
    </div>
  );
}

function Beside({
  id,
  hint,
  mistake,
}: {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly mistake?: string | undefined;
}) {
  return (
    <>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {mistake === undefined ? null : (
        <span class="mistake" id={`${id}-mistake`}>
          {mistake}
        </span>
      )}
    </>
  );
}

function ariaOf(id: string, hint: string | undefined, mistake: string | undefined) {
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(mistake === undefined ? [] : [`${id}-mistake`]),
  ].join(' ');
  return {
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}

export const examples: readonly FieldProps[] = [
  {
    name: 'example-since',
    label: 'Sinds wanneer?',
    type: 'date',
    value: '2026-11-20',
    mistake: '2026-11-30 is na vandaag.',
  },
  {
    name: 'example-why',
    id: 'example-refuse-why',
    label: 'Waarom',
    hint: 'De partij leest dit.',
    value: '',
    mistake: 'Zeg waarom.',
    long: true,
  },
  {
    name: 'example-wholesaler',
    label: 'Bij wie besteld?',
    hint: 'Mag leeg blijven.',
    value: '"><b>',
    options: ['Groothandel Een', 'Groothandel Twee'],
  },
];
