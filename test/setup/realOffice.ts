import { TextDecoder, TextEncoder } from 'node:util';
import { HostCore, type RequirementSets } from '../../src/workbench/host/hostCore';
import type { Conversation } from '../../src/workbench/host/transports/conversation';
import { connectInProcess } from '../../src/workbench/host/transports/inProcess';
import { Workbook } from '../../src/workbench/model/workbook';

// jsdom lacks what IronCalc, ExcelJS and React expect of every browser.
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone: globalThis.structuredClone ?? clone });

function clone<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export interface RealOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly core: HostCore;
  readonly workbook: Workbook;
  /** Runs a function given to Office.actions.associate, as its ribbon button would. */
  runCommand(functionName: string): Promise<void>;
}

let conversation: Conversation | null = null;
let current: HostCore | null = null;

/**
 * The unmodified Office.js of node_modules, in this test file's jsdom window, hosted by a workbook. May be called
 * again with another workbook: the library stays, the workbook behind it changes. Requirement sets count from the
 * first call on, as the library asks for them once. Needs the docblock `@jest-environment jsdom`.
 */
export async function startRealOffice(
  workbook: Workbook = new Workbook(),
  requirements?: RequirementSets,
): Promise<RealOffice> {
  const core = new HostCore(workbook);
  if (requirements) core.requirements = requirements;
  current?.dispose();
  current = core;
  if (conversation) conversation.setCore(core);
  else conversation = await connectInProcess(core);
  const connected = conversation;
  return {
    Excel: window.Excel,
    Office: window.Office,
    core,
    workbook,
    runCommand: (functionName) => connected.runCommand(functionName, functionName),
  };
}

declare global {
  interface Window {
    readonly Excel: typeof Excel;
    readonly Office: typeof Office;
  }
}
