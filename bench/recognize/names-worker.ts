/** What a thread runs when recognition alone is measured: the names of an article that has been read already. */
import type { Article } from '../../loaders/article.js';
import { passGate, type Gate } from '../../loaders/jobs/gate.js';
import type { WorkerAnswer, WorkerTask } from '../../loaders/jobs/pool.js';
import { createNamesRecognizer, type NamesRecognizer } from '../../loaders/recognize/names.js';

let gate: Gate | undefined;
let names: Promise<NamesRecognizer> | undefined;

/** The document's bytes are an article as JSON; the line says how many names it has. */
export async function work(task: WorkerTask): Promise<WorkerAnswer> {
  gate = task.gate;
  names ??= createNamesRecognizer({ guard: (call) => passGate(gate as Gate, call) });
  const article = JSON.parse(Buffer.from(task.document.bytes).toString('utf8')) as Article;
  const { mentions } = await (await names).stage(article);
  return { result: { failed: false, line: String(mentions.length) } };
}
