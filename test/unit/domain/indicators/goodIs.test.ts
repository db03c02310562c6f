import { parseGoodIs } from '../../../../src/domain/indicators/goodIs';

test.each([
  ...[
    'High',
    'Higher',
    'H',
    'Bigger is better',
    'Aim to maximise',
    'Good to be higher',
    'Increase',
    '▲',
    '⬆️',
    '+',
  ].map((text) => [text, 'higher']),
  ...[
    'Low',
    'LOWER',
    'l',
    'Smaller is better',
    'Aim to minimise',
    'Minimize',
    'Reduce',
    '▼',
    '↓ Lower',
    '-',
  ].map((text) => [text, 'lower']),
  ...['Within range', 'In target range', 'Plan is best'].map((text) => [text, 'range']),
  ...['N/A', 'Neither', 'For information', 'none', 'Contextual only'].map((text) => [text, 'none']),
  ...['', ' ', 'High or low', '▲▼', 'see note', '95%', 'Lead'].map((text) => [text, null]),
])('%j: %s', (text, direction) => expect(parseGoodIs(text ?? '')).toBe(direction));
