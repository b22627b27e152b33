import type { Command } from 'commander';
import type { TakedownCommand } from '../takedown.js';
import { configOf, print, say, withGraph } from './context.js';
import { byOption, type DecideFlags } from './decider.js';
import { createHider } from './hider.js';
import { addPage, pageOf, showRows, type PageFlags } from './listing.js';

const HELP = `
What is hidden is taken out with all that only it supports, and kept out of what is loaded later. The text of an article
stays as it is: to take words out of it, hide the article. The record that stays does not name what is hidden.`;

/** `dateline hide`, `unhide` and `takedowns`: what is taken out of the graph for good, and the records of it. */
export function addHideCommands(program: Command): void {
  program
    .command('hide')
    .description('take an article, an entity or a quotation out of the graph for good, and keep it out')
    .argument('<id>', 'its id, or the address of an article')
    .requiredOption('--reason <words>', 'why; the record keeps the words')
    .addOption(byOption())
    .addHelpText('after', HELP)
    .action((id: string, flags: DecideFlags) => carryOut(program, { action: 'HIDE', id }, flags));
  program
    .command('unhide')
    .description('lift a takedown; loading the sources again brings back what they say')
    .argument('<id>', 'id of the takedown, or of what it hides')
    .addOption(byOption())
    .action((id: string, flags: DecideFlags) => carryOut(program, { action: 'UNHIDE', id }, flags));
  addPage(program.command('takedowns'))
    .description('show the records of what was hidden, the latest first')
    .action((flags: PageFlags, self: Command) =>
      showRows(self, COLUMNS, async (graph) => {
        const { listTakedowns } = await import('../../loaders/write/takedowns/take-down.js');
        return pageOf(await listTakedowns(async (query) => (await graph.read(query)).records), flags);
      }),
    );
}

const COLUMNS = ['id', 'kind', 'reason', 'hiddenBy', 'hiddenAt', 'liftedBy', 'liftedAt'] as const;

async function carryOut(
  program: Command,
  command: TakedownCommand,
  { by, reason }: DecideFlags,
): Promise<void> {
  await withGraph(configOf(program), {}, async (graph) => {
    const { id, kind } = await createHider(graph)(command, by, reason ?? null);
    await print(
      `${id} ${kind.toLowerCase()} ${command.action === 'HIDE' ? 'hidden' : 'may be loaded again'}`,
    );
    if (command.action === 'UNHIDE') say('load the sources again to bring back what they say');
  });
}
