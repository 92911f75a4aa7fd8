import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Refusal } from '../../domain/problem.ts';
import { say, type Text } from '../../texts/text.ts';
import type { Context } from '../../usecases/context.ts';
import type { Grounds } from '../../usecases/parties/operator.ts';
import { command, type AnyCommand, type Arguments, type ArgumentValues } from '../command.ts';
import { dayFlag } from '../flags.ts';
import { asOperator, groundFlags, groundsOf } from '../operator.ts';

interface Ending<A extends Arguments, Answer> {
  readonly words: string;
  readonly texts: Readonly<Record<'about' | 'on' | 'done', Text>>;
  readonly arguments: A;
  readonly end: (
    context: Context,
    given: ArgumentValues<A> & { readonly on?: CalendarDate },
    grounds: Grounds,
  ) => Promise<Answer | Refusal>;
  /** What the words about it name. */
  readonly told: (answer: Answer) => Readonly<Record<string, string>>;
}

/** What stood between parties ends from a day on: today, unless another is named. */
export function endCommand<const A extends Arguments, Answer>({
  words,
  texts,
  arguments: named,
  end,
  told,
}: Ending<A, Answer>): AnyCommand {
  return command({
    words,
    about: texts.about,
    arguments: named,
    flags: { on: dayFlag(texts.on), ...groundFlags },
    needsDatabase: true,
    async run({ arguments: given, flags }, door): Promise<Answer | Refusal> {
      const app = await door.openApp();
      if ('problems' in app) return app;
      const { on } = flags;
      const ending = { ...given, ...(on === undefined ? {} : { on }) };
      return end(asOperator(app.context), ending, groundsOf(flags));
    },
    show: (answer, { language }) => say(texts.done, told(answer), language),
  });
}
