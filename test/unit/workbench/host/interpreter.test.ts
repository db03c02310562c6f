import exchanges from '../../../fixtures/richapi/exchanges.json';
import { HostCore } from '../../../../src/workbench/host/hostCore';
import { defineClass } from '../../../../src/workbench/host/hostObject';
import { Interpreter } from '../../../../src/workbench/host/interpreter';
import type { Request, Response } from '../../../../src/workbench/host/wire';
import { typed } from './support';

/**
 * Requests that the real library sent in a browser, in the order of one session, with the answers that made it go on.
 * The workbook had Sheet1 (three rows of items) and Other.
 */
test('a session of captured requests is answered as it was', async () => {
  const book = typed([
    ['Item', 'Qty'],
    ['apples', '3'],
    ['pears', '5'],
  ]);
  book.addSheet('Other').setInput(0, 0, '1', 'user');
  const core = new HostCore(book);
  for (const { request, loaded, errorCode, errorIndex } of exchanges) {
    const response = JSON.parse(await core.handle(JSON.stringify(request))) as Response;
    const answers = response.Results.filter((_, n) => request.Actions[n]?.ActionType === 2).map(
      ({ Value }) => Value,
    );
    expect(answers).toMatchObject(loaded);
    expect(response.Error?.Code ?? null).toBe(errorCode);
    expect(response.Error?.ActionIndex ?? null).toBe(errorIndex);
  }
});

/** An object model of two classes, to show that the interpreter knows nothing of Excel. */
const lamp = defineClass<{ lit: boolean }>({
  type: 'Lamp',
  id: () => 'lamp1',
  trackable: true,
  get: { lit: ({ lit }) => lit, watts: () => 40 },
  set: {
    lit: (self, value) => {
      self.lit = value === true;
    },
  },
  calls: { twice: (_, [n]) => Number(n) * 2 },
});
const house = defineClass<{ lit: boolean }>({
  type: 'House',
  links: { lamp: (self) => lamp(self), cellar: () => null },
  calls: { getLamps: (self) => lamps(self) },
});
const lamps = defineClass<{ lit: boolean }>({
  type: 'Lamps',
  items: (self) => [lamp(self), lamp(self), lamp(self)],
});

const PATHS = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Lamp', ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 4, Name: 'Cellar', ParentObjectPathId: 1 },
  4: { Id: 4, ObjectPathType: 3, Name: 'GetLamps', ParentObjectPathId: 1 },
  5: { Id: 5, ObjectPathType: 6, Name: 'ref1' },
} as const;

function run(actions: Request['Actions'], interpreter = newInterpreter()): Response {
  return interpreter.execute({ Actions: actions, ObjectPaths: PATHS });
}

function newInterpreter(): Interpreter {
  return new Interpreter(house({ lit: false }), () => lamp({ lit: true }));
}

test('properties are set, loaded and methods called, in order', () => {
  const { Results, Error } = run([
    { Id: 1, ActionType: 1, ObjectPathId: 2 },
    { Id: 2, ActionType: 4, Name: 'Lit', ObjectPathId: 2, ArgumentInfo: { Arguments: [true] } },
    { Id: 3, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['lit'] } },
    { Id: 4, ActionType: 3, Name: 'Twice', ObjectPathId: 2, ArgumentInfo: { Arguments: [21] } },
    { Id: 5, ActionType: 9, ObjectPathId: 1, ObjectState: { lamp: { Lit: false } } },
    { Id: 6, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['$all'] } },
  ]);
  expect(Error).toBeUndefined();
  expect(Results.map(({ Value }) => Value)).toEqual([
    { Id: 'lamp1' },
    null,
    { Id: 'lamp1', Lit: true },
    42,
    null,
    { Id: 'lamp1', Lit: false, Watts: 40 },
  ]);
});

test('a null object answers null, and nothing can be done to it', () => {
  const { Results, Error } = run([
    { Id: 1, ActionType: 1, ObjectPathId: 3 },
    { Id: 2, ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['lit'] } },
    { Id: 3, ActionType: 4, Name: 'Lit', ObjectPathId: 3, ArgumentInfo: { Arguments: [true] } },
  ]);
  expect(Results.map(({ Value }) => Value)).toEqual([null, null]);
  expect(Error).toMatchObject({ Code: 'InvalidObjectPath', ActionIndex: 2 });
});

test('collections answer their items, some of them if asked', () => {
  const { Results } = run([
    { Id: 1, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['items/watts'], Top: 2, Skip: 1 } },
    { Id: 2, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['watts'], Top: 1 } },
  ]);
  const item = { Id: 'lamp1', Watts: 40 };
  expect(Results.map(({ Value }) => Value)).toEqual([{ _Items: [item, item] }, { _Items: [item] }]);
});

test('a member that does not exist ends the request and is named', () => {
  const { Results, Error } = run([
    { Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['watts'] } },
    { Id: 2, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['colour'] } },
    { Id: 3, ActionType: 4, Name: 'Lit', ObjectPathId: 2, ArgumentInfo: { Arguments: [true] } },
  ]);
  expect(Results).toHaveLength(1);
  expect(Error).toMatchObject({
    Code: 'NotImplemented',
    Message: 'The workbench does not model Lamp.colour.',
    ActionIndex: 1,
    Location: 'Lamp',
  });
});

test('references are kept, used in a later request, and given up', () => {
  const interpreter = newInterpreter();
  run([{ Id: 1, ActionType: 3, Name: '_KeepReference', ObjectPathId: 2 }], interpreter);
  expect(interpreter.referenceCount).toBe(1);
  const load = { Id: 2, ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ['watts'] } };
  expect(run([load], interpreter).Results[0]?.Value).toEqual({
    Id: 'lamp1',
    _ReferenceId: 'ref1',
    Watts: 40,
  });
  const release = {
    Id: 3,
    ActionType: 3,
    Name: '_RemoveReference',
    ObjectPathId: 1,
    ArgumentInfo: { Arguments: ['ref1'] },
  };
  run([release], interpreter);
  expect(interpreter.referenceCount).toBe(0);
  expect(run([load], interpreter).Error?.Code).toBe('InvalidReference');
});
