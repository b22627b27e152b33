/**
 * The heads of the best tree: the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one word alone
 * below the root. `scores[dependent * size + head]`; node 0 is the root. Returns the head of each node; that of the root
 * is -1. Cubic at worst; for most sentences the best heads are a tree at once.
 */
export function findTree(scores: Float32Array, size: number): number[] {
  return solve(withOneRoot(scores, size), size);
}

/** Scores under which a second word below the root costs more than all other arcs can give. */
function withOneRoot(scores: Float32Array, size: number): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (const score of scores) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  const price = (high - low + 1) * size;
  return Float64Array.from(scores, (score, index) => {
    const head = index % size;
    const dependent = (index - head) / size;
    if (dependent === 0 || dependent === head) return -Infinity;
    return head === 0 ? score - price : score;
  });
}

function solve(scores: Float64Array, size: number): number[] {
  const heads = Array.from({ length: size }, (_, node) => (node === 0 ? -1 : bestHead(scores, size, node)));
  const cycle = findCycle(heads);
  return cycle === null ? heads : expand(scores, size, heads, cycle);
}

function bestHead(scores: Float64Array, size: number, dependent: number): number {
  let best = dependent === 0 ? -1 : 0;
  for (let head = 0; head < size; head += 1) {
    if ((scores[dependent * size + head] ?? 0) > (scores[dependent * size + best] ?? 0)) best = head;
  }
  return best;
}

function findCycle(heads: readonly number[]): readonly number[] | null {
  const seen = new Uint32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? -1;
    }
    if (node > 0 && seen[node] === start) return walk(heads, node);
  }
  return null;
}

function walk(heads: readonly number[], start: number): number[] {
  const cycle = [start];
  for (let node = heads[start] ?? start; node !== start; node = heads[node] ?? start) cycle.push(node);
  return cycle;
}

/** Solves the problem with the cycle as one node, and opens the cycle where the arc from outside enters it. */
function expand(scores: Float64Array, size: number, heads: number[], cycle: readonly number[]): number[] {
  const inside = new Set(cycle);
  const kept = Array.from({ length: size }, (_, node) => node).filter((node) => !inside.has(node));
  const { contracted, entry, exit } = contract(scores, size, heads, cycle, kept);
  const solved = solve(contracted, kept.length + 1);
  const result = [...heads];
  const nodeOf = (index: number, dependent: number) =>
    index === kept.length ? (exit[dependent] ?? 0) : (kept[index] ?? 0);
  for (const [index, node] of kept.entries()) {
    if (node !== 0) result[node] = nodeOf(solved[index] ?? 0, index);
  }
  const outer = solved[kept.length] ?? 0;
  result[entry[outer] ?? 0] = kept[outer] ?? 0;
  return result;
}

/** `entry[h]`: the cycle's node that head h would take over; `exit[d]`: the cycle's node that dependent d would hang on. */
function contract(
  scores: Float64Array,
  size: number,
  heads: readonly number[],
  cycle: readonly number[],
  kept: readonly number[],
) {
  const width = kept.length + 1;
  const contracted = new Float64Array(width * width).fill(-Infinity);
  const entry: number[] = [];
  const exit: number[] = [];
  const scoreOf = (dependent: number, head: number) => scores[dependent * size + head] ?? -Infinity;
  for (const [row, dependent] of kept.entries()) {
    for (const [column, head] of kept.entries()) contracted[row * width + column] = scoreOf(dependent, head);
    exit[row] = bestOf(cycle, (head) => scoreOf(dependent, head));
    contracted[row * width + kept.length] = dependent === 0 ? -Infinity : scoreOf(dependent, exit[row]);
  }
  for (const [column, head] of kept.entries()) {
    const gain = (node: number) => scoreOf(node, head) - scoreOf(node, heads[node] ?? 0);
    entry[column] = bestOf(cycle, gain);
    contracted[kept.length * width + column] = gain(entry[column]);
  }
  return { contracted, entry, exit };
}

function bestOf(nodes: readonly number[], value: (node: number) => number): number {
  return nodes.reduce((best, node) => (value(node) > value(best) ? node : best), nodes[0] ?? 0);
}
