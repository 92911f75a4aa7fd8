import type { ComponentChildren } from 'preact';
import { closeReasons, proposableMeasures } from '../../domain/desk/case-event.ts';
import { diseaseSeverities } from '../../law/criticality.ts';
import { closeTexts, measureTexts } from '../../texts/case-events.ts';
import {
  deskTexts,
  groundTexts,
  impactTexts,
  ownStatusTexts,
  questionTemplates,
  severityTexts,
} from '../../texts/pages/desk.ts';
import { speaker, type Speaker } from '../../texts/pages/speaker.ts';
import { proposalTexts } from '../../texts/case-events.ts';
import { link } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import type { CaseProps } from './case-page.tsx';

/** Everything that can be done to a case, each its own form; what was typed and refused is kept. */
export function DeedForms(props: CaseProps) {
  const t = speaker(deskTexts, props.frame.language);
  return (
    <section class="part" aria-labelledby="decide">
      <h2 id="decide">{t('decideTitle')}</h2>
      {props.answer.state.open ? (
        <>
          <div>
            <h3>{t('groupAsk')}</h3>
            <Ask {...props} t={t} />
            <Note {...props} t={t} />
          </div>
          <div>
            <h3>{t('groupDecide')}</h3>
            <Triage {...props} t={t} />
            <Publish {...props} t={t} />
            <Measure {...props} t={t} />
          </div>
          <div>
            <h3>{t('groupManage')}</h3>
            <Owner {...props} t={t} />
            <Inspector {...props} t={t} />
            <Duplicate {...props} t={t} />
            <Close {...props} t={t} />
          </div>
        </>
      ) : (
        <>
          <Note {...props} t={t} />
          <DeedForm {...props} deed="reopen" title={t('reopen')} button={t('reopen')}>
            <TextField {...props} name="text" label={t('why')} />
          </DeedForm>
        </>
      )}
    </section>
  );
}

interface FormsProps extends CaseProps {
  readonly t: Speaker<keyof typeof deskTexts>;
}

interface DeedFormProps extends CaseProps {
  readonly deed: string;
  readonly title: string;
  readonly button: string;
  readonly children: ComponentChildren;
}

function DeedForm({ frame, answer, filled, deed, title, button, children }: DeedFormProps) {
  const { language } = frame;
  return (
    <details open={filled['deed'] === deed}>
      <summary>{title}</summary>
      <form
        method="post"
        action={link(language, `/beoordelen/${answer.desk.number}`)}
        class="flow"
        noValidate
      >
        <CsrfField frame={frame} />
        <input type="hidden" name="seen" value={answer.state.seq} />
        {children}
        <button type="submit" name="deed" value={deed}>
          {button}
        </button>
      </form>
    </details>
  );
}

interface FieldProps extends CaseProps {
  readonly name: string;
  readonly label: string;
  /** Of which form; ids differ where two forms ask the same. */
  readonly of?: string;
  readonly shortcut?: string;
}

function mistakeOf({ mistakes, name, filled, of }: FieldProps): string | undefined {
  if (of !== undefined && filled['deed'] !== of) return undefined;
  return mistakes.find(({ field }) => field === name)?.message;
}

function valueOf({ filled, name, of }: FieldProps): string {
  return of === undefined || filled['deed'] === of ? (filled[name] ?? '') : '';
}

function TextField(props: FieldProps) {
  const id = `${props.of ?? 'deed'}-${props.name}`;
  const mistake = mistakeOf(props);
  return (
    <div>
      <label for={id}>{props.label}</label>
      {mistake === undefined ? null : (
        <span class="mistake" id={`${id}-mistake`}>
          {mistake}
        </span>
      )}
      <textarea
        id={id}
        name={props.name}
        {...(props.shortcut === undefined ? {} : { 'data-key': props.shortcut })}
        {...(mistake === undefined
          ? {}
          : { 'aria-describedby': `${id}-mistake`, 'aria-invalid': 'true' as const })}
      >
        {valueOf(props)}
      </textarea>
    </div>
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly (readonly [string, string])[];
}

function SelectField(props: SelectProps) {
  const id = `${props.of ?? 'deed'}-${props.name}`;
  // Nothing sent yet: the first option, also where another one stands for nothing.
  const sent = props.filled['deed'] === props.of;
  const chosen = sent ? valueOf(props) : props.options[0]?.[0];
  return (
    <div>
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name}>
        {props.options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Ask(props: FormsProps) {
  const { t, frame, answer } = props;
  const { state, parties } = answer;
  const to = [
    ...new Set([
      ...state.notifications.map(({ holder }) => holder),
      ...state.signals.map(({ reporter }) => reporter),
    ]),
  ];
  if (to.length === 0) return null;
  const deadline = 'ask-deadline';
  return (
    <DeedForm {...props} deed="ask" title={t('ask')} button={t('sendQuestion')}>
      <SelectField
        {...props}
        of="ask"
        name="to"
        label={t('askTo')}
        options={to.map((party) => [String(party), parties[party] ?? String(party)])}
      />
      <SelectField
        {...props}
        of="ask"
        name="template"
        label={t('template')}
        options={[
          ['', '–'],
          ...questionTemplates.map(
            (template, at) => [String(at), template[frame.language]] as const,
          ),
        ]}
      />
      <TextField {...props} of="ask" name="text" label={t('text')} shortcut="a" />
      <div>
        <label for={deadline}>{t('deadline')}</label>
        <input
          type="date"
          id={deadline}
          name="deadline"
          value={props.filled['deadline'] ?? answer.questionDeadline}
        />
      </div>
    </DeedForm>
  );
}

function Triage(props: FormsProps) {
  const { t, frame } = props;
  const { language } = frame;
  const yesNo = [
    ['', t('unknown')],
    ['yes', t('yes')],
    ['no', t('no')],
  ] as const;
  return (
    <DeedForm {...props} deed="triage" title={t('triage')} button={t('propose')}>
      <p class="small">{t('triageLead')}</p>
      <SelectField
        {...props}
        of="triage"
        name="enoughAlternatives"
        label={t('enoughAlternatives')}
        options={yesNo}
      />
      <SelectField
        {...props}
        of="triage"
        name="diseaseSeverity"
        label={t('diseaseSeverity')}
        options={[
          ['', t('unknown')],
          ...diseaseSeverities.map((word) => [word, severityTexts[word][language]] as const),
        ]}
      />
      <SelectField
        {...props}
        of="triage"
        name="patientImpact"
        label={t('patientImpact')}
        options={[
          ['', t('unknown')],
          ...(['large', 'limited'] as const).map(
            (word) => [word, impactTexts[word][language]] as const,
          ),
        ]}
      />
      <SelectField
        {...props}
        of="triage"
        name="critical"
        label={t('yourDecision')}
        options={[
          ['no', t('notCritical')],
          ['yes', t('critical')],
        ]}
      />
      <TextField {...props} of="triage" name="why" label={t('why')} />
    </DeedForm>
  );
}

function Publish(props: FormsProps) {
  const { t, frame, answer } = props;
  const { language } = frame;
  // What is likely meant stands first: what is public already is corrected.
  const standing = answer.state.publications.some(({ retracted }) => !retracted);
  const deeds = standing
    ? (['correct', 'retract', 'publish'] as const)
    : (['publish', 'correct', 'retract'] as const);
  const grounds = ['eu-national-website', 'voluntary', 'consent'] as const;
  const statuses = ['unavailable', 'limited', 'notice', 'resolved'] as const;
  return (
    <DeedForm {...props} deed="publication" title={t('publish')} button={t('propose')}>
      <SelectField
        {...props}
        of="publication"
        name="what"
        label={t('publish')}
        options={deeds.map((deed) => [deed, proposalTexts[deed][language]])}
      />
      <SelectField
        {...props}
        of="publication"
        name="notification"
        label={t('publishWhat')}
        options={[
          ...answer.state.notifications.map(
            ({ number }) => [number, t('notificationTitle', { number })] as const,
          ),
          ['', t('ownDecision')],
        ]}
      />
      <SelectField
        {...props}
        of="publication"
        name="ground"
        label={t('ground')}
        options={grounds.map((ground) => [ground, groundTexts[ground][language]])}
      />
      <SelectField
        {...props}
        of="publication"
        name="status"
        label={t('ownStatus')}
        options={statuses.map((status) => [status, ownStatusTexts[status][language]])}
      />
      <div>
        <label for="publication-embargo">{t('embargo')}</label>
        <input
          type="datetime-local"
          id="publication-embargo"
          name="embargo"
          value={props.filled['embargo'] ?? ''}
        />
      </div>
      <TextField {...props} of="publication" name="why" label={t('why')} />
    </DeedForm>
  );
}

function Measure(props: FormsProps) {
  const { t, frame } = props;
  return (
    <DeedForm {...props} deed="propose-measure" title={t('measure')} button={t('save')}>
      <SelectField
        {...props}
        of="propose-measure"
        name="measure"
        label={t('measureKind')}
        options={proposableMeasures.map((word) => [word, measureTexts[word][frame.language]])}
      />
      <TextField {...props} of="propose-measure" name="text" label={t('text')} />
    </DeedForm>
  );
}

function Owner(props: FormsProps) {
  const { t, answer } = props;
  const { colleagues, person } = answer;
  return (
    <DeedForm {...props} deed="set-owner" title={t('setOwner')} button={t('save')}>
      <SelectField
        {...props}
        of="set-owner"
        name="owner"
        label={t('colleague')}
        options={[
          [person, t('takeMyself')],
          ...colleagues
            .filter(({ id }) => id !== person)
            .map(({ id, name }) => [id, name] as const),
          ['', t('giveBack')],
        ]}
      />
      <div>
        <label for="owner-through">{t('deputyThrough')}</label>
        <input type="date" id="owner-through" name="deputyThrough" />
      </div>
    </DeedForm>
  );
}

function Inspector(props: FormsProps) {
  const { t, answer, frame } = props;
  const isInspector = frame.visitor?.audience === 'inspector';
  return (
    <>
      <DeedForm {...props} deed="hand-to-inspector" title={t('handOver')} button={t('handOver')}>
        <TextField {...props} of="hand-to-inspector" name="why" label={t('why')} />
      </DeedForm>
      {isInspector && answer.state.inspector?.taken === false ? (
        <DeedForm {...props} deed="take-as-inspector" title={t('take')} button={t('take')}>
          <TextField {...props} of="take-as-inspector" name="text" label={t('text')} />
        </DeedForm>
      ) : null}
    </>
  );
}

function Note(props: FormsProps) {
  const { t } = props;
  return (
    <DeedForm {...props} deed="note" title={t('note')} button={t('save')}>
      <TextField {...props} of="note" name="text" label={t('text')} />
    </DeedForm>
  );
}

function Duplicate(props: FormsProps) {
  const { t, answer } = props;
  if (answer.others.length === 0) return null;
  return (
    <DeedForm {...props} deed="mark-duplicate" title={t('duplicate')} button={t('save')}>
      <SelectField
        {...props}
        of="mark-duplicate"
        name="of"
        label={t('case')}
        options={answer.others.map(({ id, number }) => [String(id), number])}
      />
      <TextField {...props} of="mark-duplicate" name="why" label={t('why')} />
    </DeedForm>
  );
}

function Close(props: FormsProps) {
  const { t, frame } = props;
  return (
    <DeedForm {...props} deed="close" title={t('close')} button={t('close')}>
      <SelectField
        {...props}
        of="close"
        name="why"
        label={t('reason')}
        options={closeReasons.map((word) => [word, closeTexts[word][frame.language]])}
      />
      <TextField {...props} of="close" name="text" label={t('text')} />
    </DeedForm>
  );
}
