import type { Command } from 'commander';
import type { Curated, Curation } from '../../loaders/write/curate.js';
import { configOf, print, say, withGraph } from './context.js';
import { loadCurator } from './curator.js';
import { byOption, decidingNow, type DecideFlags } from './decider.js';
import { addFormat, addPage, pageOf, sayMore, showRows, type PageFlags } from './listing.js';

/** `dateline curate …`: what is proposed about who is who, and decisions about it, each of which can be undone. */
export function addCurateCommand(program: Command): void {
  const curate = program
    .command('curate')
    .description('decide which entities are one and which are not; every decision can be undone')
    .addHelpText('after', CURATE_HELP);
  addLists(curate);
  for (const [name, action, what] of PAIRS)
    decision(curate, name, what)
      .argument('<first>', 'id of an entity')
      .argument('<second>', 'id of the other one')
      .action((first: string, second: string, _flags: object, self: Command) =>
        decide(self, { action, first, second }),
      );
  decision(curate, 'split', 'take words out of an entity that mean something else')
    .argument('<entity>', 'id of the entity')
    .option('--article <ids...>', 'what these articles say')
    .option('--name <ids...>', 'what articles say under these names (`curate names` lists them)')
    .action((entity: string, flags: { article?: string[]; name?: string[] }, self: Command) =>
      decide(self, { action: 'SPLIT', entity, articles: flags.article ?? [], names: flags.name ?? [] }),
    );
  decision(curate, 'rename', 'give an entity another name')
    .argument('<entity>', 'id of the entity')
    .argument('<name>', 'the name that it is to have')
    .action((entity: string, name: string, _flags: object, self: Command) =>
      decide(self, { action: 'RENAME', entity, name }),
    );
  decision(curate, 'undo', 'take a decision back')
    .argument('<decision>', 'id of the decision (`curate decisions` lists them)')
    .action((id: string, _flags: object, self: Command) => decide(self, { action: 'UNDO', decision: id }));
  curate
    .command('export')
    .description('print what is proposed as JSON Lines, to fill in and apply')
    .action(async (_flags: object, self: Command) => {
      const { exportReview } = await import('./review.js');
      await withGraph(configOf(self), { access: 'read' }, async (graph) => {
        for (const line of await exportReview(graph)) await print(line);
      });
    });
  decision(curate, 'apply', 'carry out a review file: all of it, or, when a line is wrong, nothing')
    .argument('<file>', 'JSON Lines as `curate export` prints them, with "decision" filled in')
    .action(async (file: string, _flags: object, self: Command) => {
      const { applyReview } = await import('./review.js');
      await withGraph(configOf(self), {}, async (graph) => {
        const curated = await applyReview(graph, file, curatorOf(self));
        for (const one of curated) await tell(one);
        say(`${curated.length} lines applied`);
      });
    });
}

const PAIRS = [
  ['accept', 'ACCEPT', 'agree that two entities, of which that is proposed, are one'],
  ['reject', 'REJECT', 'keep two entities apart, whatever articles will say'],
  ['merge', 'MERGE', 'say that two entities are one'],
] as const;

const CURATE_HELP = `
A decision is a record with who, when and why. It holds for articles that are loaded later, stays when articles are unloaded,
and "curate undo" takes it back with nothing lost. Ids are those that the graph and "curate proposals" show.`;

function addLists(curate: Command): void {
  addPage(curate.command('proposals'))
    .description('show what may be one thing, the surest first')
    .action((flags: PageFlags, self: Command) =>
      showRows(self, PROPOSAL_COLUMNS, async (graph) => {
        const queries = await import('../../loaders/write/identity/curation-queries.js');
        const { records } = await graph.read(queries.findProposals(flags.limit, flags.skip));
        const all = (await graph.read(queries.countProposals())).records[0]?.['count'] as number;
        sayMore(flags, records.length, all);
        return records;
      }),
    );
  addPage(curate.command('decisions'))
    .description('show decisions, the latest first')
    .action((flags: PageFlags, self: Command) =>
      showRows(self, DECISION_COLUMNS, async (graph) => {
        const { listDecisions } = await import('../../loaders/write/curate.js');
        return pageOf(await listDecisions(async (query) => (await graph.read(query)).records), flags);
      }),
    );
  addFormat(curate.command('names'))
    .description('show the names under which articles mean an entity, and where each comes from')
    .argument('<entity>', 'id of the entity')
    .action((entity: string, _flags: object, self: Command) =>
      showRows(self, NAME_COLUMNS, async (graph) => {
        const { readNameSources } = await import('../../loaders/write/identity/name-sources.js');
        return readNameSources(async (query) => (await graph.read(query)).records, entity);
      }),
    );
}

const PROPOSAL_COLUMNS = ['score', 'first', 'firstName', 'second', 'secondName', 'reason'] as const;
const DECISION_COLUMNS = [
  ...['id', 'action', 'first', 'second', 'articleId', 'name'],
  ...['decidedBy', 'decidedAt', 'reason', 'undoneBy', 'undoneAt'],
] as const;
const NAME_COLUMNS = ['name', 'writtenAs', 'articles', 'firstArticle', 'decidedBy'] as const;

function decision(curate: Command, name: string, what: string): Command {
  return curate.command(name).description(what).addOption(byOption()).option('--reason <words>', 'why');
}

async function decide(self: Command, command: Curation): Promise<void> {
  const curate = await loadCurator();
  await withGraph(configOf(self), {}, async (graph) => {
    await tell(await graph.write((transaction) => curate(transaction, command, curatorOf(self))));
  });
}

function curatorOf(self: Command) {
  const { by, reason } = self.opts<DecideFlags>();
  return decidingNow(by, reason ?? null);
}

async function tell({ decisions, entities }: Curated): Promise<void> {
  for (const { id, action, undoneAt } of decisions)
    await print(`${id} ${action}${undoneAt === null ? '' : ' undone'}`);
  say(`now: ${entities.join(', ') || 'nothing in the graph'}`);
}
