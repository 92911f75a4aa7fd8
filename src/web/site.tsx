import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { ruleExamples } from '../domain/rule-examples.ts';
import { rules } from '../domain/rules.ts';
import type { Language } from '../law/norm.ts';
import { findRule, ruleUnknown } from '../usecases/decide-cases.ts';
import { caseOf, filledFrom, questionsOf, type Filled } from './case-form.ts';
import type { Deeds } from './deeds.ts';
import type { Frame } from './frame.ts';
import { exampleTitle } from '../texts/pages/examples.ts';
import { ruleTitle } from '../texts/pages/rules.ts';
import { labelsOf } from './labels.ts';
import {
  frameOf,
  groundHere,
  htmlOf,
  parameterOf,
  sendHtml,
  sendPage,
  type SiteGround,
} from './page.ts';
import { AboutPage, AccessibilityPage } from './pages/about.tsx';
import { DecidePage, type RuleForm } from './pages/decide.tsx';
import { DefinitionsPage } from './pages/definitions.tsx';
import { HomePage } from './pages/home.tsx';
import { MedicinePage } from './pages/medicine.tsx';
import { NormsPage } from './pages/norms.tsx';
import { SearchPage } from './pages/search.tsx';
import { ShortagesPage } from './pages/shortages.tsx';
import { SourcesPage } from './pages/sources.tsx';
import { pageOf } from './paging.ts';
import { wordOf } from './query.ts';
import { orRefused, Refused } from './refused.ts';
import { countryOf, outcomes, timesOf } from './shortages-question.ts';
import { shortagesCsv } from './shortages-csv.ts';

/** Rows of a table on a page; the rest follows by cursor. */
const rowsAPage = 50;
/** What a visitor is shown who chose no definition. */
const usualDefinition = 'as-listed';

/** Every page, at its Dutch address and under `/en`. */
export function addSite(app: FastifyInstance, ground: SiteGround): void {
  addAssets(app, ground);
  const page = (
    path: string,
    render: (frame: Frame, deeds: Deeds, request: FastifyRequest) => Promise<VNode>,
  ) => {
    for (const url of [path, path === '/' ? '/en' : `/en${path}`]) {
      app.get(url, { config: { door: 'public' } }, async (request, reply) => {
        const frame = frameOf(request, ground);
        reply.header('Content-Language', frame.language);
        // A correction shows at once: a copy may be kept, and is asked about each time (ETag).
        if (!reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'public, no-cache');
        const { deeds, pages } = groundHere(request, ground);
        const make = async (by: Deeds) => htmlOf(await render(frame, by, request));
        // What a visitor is shown is his own, up to the token in its forms.
        const html =
          pages === undefined || request.visitor !== undefined
            ? await make(deeds)
            : await pages.page(`${frame.today} ${request.url}`, make);
        return sendHtml(reply, html);
      });
    }
  };
  page('/', home);
  page('/zoeken', search);
  page('/geneesmiddel/:id', medicine);
  page('/tekorten', shortages);
  page('/bronnen', async (frame, deeds) => (
    <SourcesPage frame={frame} answer={await deeds.listSources(frame)} />
  ));
  page('/definities', async (frame, deeds) => (
    <DefinitionsPage frame={frame} answer={await deeds.listDefinitions(frame)} />
  ));
  page('/regels', norms);
  page('/over', async (frame) => <AboutPage frame={frame} />);
  page('/toegankelijkheid', async (frame) => <AccessibilityPage frame={frame} />);
  page('/beslis/:rule', async (frame, _deeds, request) => blankCase(frame, request));
  addDecideForm(app, ground);
  addCsv(app, ground);
}

function addAssets(app: FastifyInstance, { assets }: SiteGround): void {
  for (const { address, type, bytes } of assets.all) {
    const text = type.startsWith('font/') ? bytes : bytes.toString('utf8');
    app.get(address, { config: { door: 'public' } }, async (_request, reply) =>
      reply.header('Cache-Control', 'public, max-age=31536000, immutable').type(type).send(text),
    );
  }
}

async function home(frame: Frame, deeds: Deeds): Promise<VNode> {
  const { query, language } = frame;
  const answer = orRefused(
    await deeds.viewHome({
      ...countryOf(query),
      ...(query['definition'] ? { definition: query['definition'] } : {}),
      language,
    }),
  );
  return <HomePage frame={frame} answer={answer} countries={await countries(deeds, language)} />;
}

async function search(frame: Frame, deeds: Deeds): Promise<VNode> {
  const words = frame.query['q']?.trim() ?? '';
  if (words === '') return <SearchPage frame={frame} />;
  const cursor = frame.query['cursor'];
  const answer = orRefused(
    await deeds.findProducts({
      query: words,
      ...countryOf(frame.query),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return <SearchPage frame={frame} answer={answer} />;
}

async function medicine(frame: Frame, deeds: Deeds, request: FastifyRequest): Promise<VNode> {
  const answer = orRefused(
    await deeds.viewMedicine({
      id: parameterOf(request, 'id'),
      ...timesOf(frame.query),
      language: frame.language,
    }),
  );
  const cover = await deeds.viewProductCover({ id: answer.product.id });
  return <MedicinePage frame={frame} answer={answer} {...(cover === undefined ? {} : { cover })} />;
}

async function shortages(frame: Frame, deeds: Deeds): Promise<VNode> {
  const { query, language } = frame;
  const question = { ...countryOf(query), ...timesOf(query), language };
  const answer = orRefused(await deeds.listShortages(shortagesQuestion(frame)));
  const compared = orRefused(await deeds.compareDefinitions(question));
  const outcome = wordOf(query, 'outcome', outcomes) ?? 'short';
  const items = answer.items.filter((item) => item.outcome === outcome);
  return (
    <ShortagesPage
      frame={frame}
      answer={answer}
      outcome={outcome}
      page={pageOf(items, query, rowsAPage)}
      compared={compared.definitions}
      countries={await countries(deeds, language)}
    />
  );
}

function shortagesQuestion({ query, language }: Frame) {
  return {
    definition: query['definition'] ?? usualDefinition,
    ...countryOf(query),
    ...timesOf(query),
    language,
  };
}

async function norms(frame: Frame, deeds: Deeds): Promise<VNode> {
  const { language, query } = frame;
  const answer = orRefused(await deeds.listNorms({ on: query['on'], language }));
  const forms = Object.values(rules).map(({ name }) => ({
    name,
    title: ruleTitle(name, language),
  }));
  return <NormsPage frame={frame} answer={answer} rules={forms} />;
}

/** Countries that have a source, in the order of their codes. */
async function countries(deeds: Deeds, language: Language): Promise<readonly string[]> {
  const { sources } = await deeds.listSources({ language });
  return [...new Set(sources.map((source) => source.country))].toSorted();
}

function blankCase(frame: Frame, request: FastifyRequest): VNode {
  const { rule, examples } = ruleForm(parameterOf(request, 'rule'), frame.language);
  const example = examples.find(({ name }) => name === frame.query['example']);
  // A link may carry answers, for example which definition the case is about.
  const filled = { ...filledFrom(example?.given), ...frame.query };
  return <DecidePage frame={frame} rule={rule} filled={filled} mistakes={[]} />;
}

/** A filled form: decided and forgotten. */
function addDecideForm(app: FastifyInstance, ground: SiteGround): void {
  for (const url of ['/beslis/:rule', '/en/beslis/:rule']) {
    app.post(url, { config: { door: 'public' } }, async (request, reply) => {
      const frame = frameOf(request, ground);
      reply.headers({ 'Content-Language': frame.language, 'Cache-Control': 'no-store' });
      const here = groundHere(request, ground);
      return sendPage(reply, await decidedCase(frame, request, here, reply));
    });
  }
}

async function decidedCase(
  frame: Frame,
  request: FastifyRequest,
  { deeds }: SiteGround,
  reply: FastifyReply,
): Promise<VNode> {
  const { rule } = ruleForm(parameterOf(request, 'rule'), frame.language);
  const filled = filledOf(request.body);
  // The button that brings another row asks for no answer yet.
  if (filled['_more'] !== undefined) {
    return <DecidePage frame={frame} rule={rule} filled={filled} mistakes={[]} />;
  }
  const given = caseOf(rule.questions, filled);
  const answer = orRefused(
    await deeds.decideCases({ rule: rule.name, cases: given, language: frame.language, limit: 1 }),
  );
  const decided = Array.isArray(answer) ? answer[0] : answer;
  if (decided === undefined) throw new Error('a case was given and nothing was decided');
  if (decided.outcome !== 'refused') {
    return (
      <DecidePage
        frame={frame}
        rule={rule}
        filled={filled}
        given={given}
        decided={decided}
        mistakes={[]}
      />
    );
  }
  reply.code(422);
  const mistakes = (decided.problems ?? []).map(({ column, message }) => ({
    field: column ?? '',
    message,
  }));
  return <DecidePage frame={frame} rule={rule} filled={filled} mistakes={mistakes} />;
}

function ruleForm(
  name: string,
  language: Language,
): { readonly rule: RuleForm; readonly examples: readonly { name: string; given: unknown }[] } {
  const rule = findRule(name);
  if (rule === undefined) throw new Refused(ruleUnknown(name));
  const examples = ruleExamples[rule.name as keyof typeof ruleExamples];
  return {
    rule: {
      name,
      title: ruleTitle(name, language),
      questions: questionsOf(rule.caseSchema),
      labels: labelsOf(name, language),
      examples: examples.map((example) => ({
        name: example.name,
        title: exampleTitle(example.name, language),
      })),
    },
    examples,
  };
}

function filledOf(body: unknown): Filled {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (!Array.isArray(value)) return [];
      return [[name, value.filter((part) => typeof part === 'string')]];
    }),
  );
}

function addCsv(app: FastifyInstance, ground: SiteGround): void {
  for (const url of ['/tekorten.csv', '/en/tekorten.csv']) {
    app.get(url, { config: { door: 'public' } }, async (request, reply) => {
      const frame = frameOf(request, ground);
      const { deeds } = groundHere(request, ground);
      const answer = orRefused(await deeds.listShortages(shortagesQuestion(frame)));
      const outcome = wordOf(frame.query, 'outcome', outcomes);
      const items = answer.items.filter(
        (item) => outcome === undefined || item.outcome === outcome,
      );
      const name = `tekorten-${answer.country}-${answer.definition.id}-${answer.on}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${name}"`)
        .send(shortagesCsv({ ...answer, items }));
    });
  }
}
