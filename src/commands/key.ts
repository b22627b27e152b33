import { Argument, type Command } from 'commander';
import { ROLES, type Role } from '../access/caller.js';
import { makeKey } from '../access/keys.js';
import { print } from './context.js';

/** `dateline key`: a new API key, printed once, and the entry that lets it in. */
export function addKeyCommand(program: Command): void {
  program
    .command('key')
    .description(
      'make an API key: prints it once, and the entry for DATELINE_API_KEYS, which has only its hash',
    )
    .argument('<name>', 'who it is for; decisions note it')
    .addArgument(new Argument('<role>', 'what it may do').choices(ROLES))
    .action(async (name: string, role: Role) => {
      const { key, entry } = makeKey(name, role);
      await print(`Key, shown this once:  ${key}`);
      await print(`For DATELINE_API_KEYS: ${entry}`);
    });
}
