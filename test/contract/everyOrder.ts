import type { HostCore } from '../../src/workbench/host/hostCore';

/**
 * Runs tasks that all ask the same host, once for every order in which their requests can be answered: `begin` starts
 * a run on a fresh host and gives a promise for each task; `done` is called with the order and what the tasks gave.
 * The tasks of a run are alike: which of those nobody has answered yet goes first is the same order under other names,
 * so one of them stands for all. Gives the number of orders.
 */
export async function inEveryOrder<Result>(
  begin: () => Promise<{ readonly core: HostCore; readonly tasks: readonly (() => Promise<Result>)[] }>,
  done: (order: string, results: readonly Result[]) => Promise<void>,
): Promise<number> {
  const open: number[][] = [[]];
  let runs = 0;
  for (let prefix = open.pop(); prefix; prefix = open.pop()) {
    const { core, tasks } = await begin();
    const { picks, choices, results } = await run(core, tasks, prefix);
    runs += 1;
    // Every other choice after the prefix begins an order that was not tried yet.
    for (let at = prefix.length; at < picks.length; at += 1) {
      const { waiting, unanswered } = choices[at] ?? { waiting: 1, unanswered: 0 };
      for (let other = Math.max(1, unanswered); other < waiting; other += 1)
        open.push([...picks.slice(0, at), other]);
    }
    await done(picks.join(''), results);
  }
  return runs;
}

/** What could be answered next: so many requests, of which the first ones are of tasks nobody has answered yet. */
interface Choice {
  readonly waiting: number;
  readonly unanswered: number;
}

async function run<Result>(
  core: HostCore,
  tasks: readonly (() => Promise<Result>)[],
  prefix: readonly number[],
): Promise<{ picks: number[]; choices: Choice[]; results: Result[] }> {
  const handle = core.handle.bind(core);
  const waiting: (() => Promise<void>)[] = [];
  core.handle = (body) =>
    new Promise((resolve, reject) => waiting.push(() => handle(body).then(resolve, reject)));
  const results: Result[] = [];
  let running = tasks.length;
  for (const [task, start] of tasks.entries()) {
    void start().then((result) => {
      results[task] = result;
      running -= 1;
    });
  }
  const picks: number[] = [];
  const choices: Choice[] = [];
  let unanswered = tasks.length;
  while (running > 0) {
    // A task waits for one request at a time: once as many wait as are running, all have said what they ask next.
    if (waiting.length < running) {
      await new Promise((next) => setTimeout(next, 0));
      continue;
    }
    const pick = prefix[picks.length] ?? 0;
    picks.push(pick);
    choices.push({ waiting: waiting.length, unanswered });
    if (pick < unanswered) unanswered -= 1;
    const [answer] = waiting.splice(pick, 1);
    await answer?.();
  }
  core.handle = handle;
  return { picks, choices, results };
}
