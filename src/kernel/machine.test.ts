import { expect, test } from 'vitest';
import { endless, type Machine, next, openMoves, stateIn, terminal, unreachable } from './machine.js';

const door: Machine<'shut' | 'open' | 'walled-up' | 'painted', 'push' | 'pull' | 'wall'> = {
  initial: 'shut',
  moves: { shut: { push: 'open', wall: 'walled-up' }, open: { pull: 'shut' }, 'walled-up': {}, painted: {} },
};

test('a move leads where the table says, or nowhere', () => {
  expect(next(door, 'shut', 'push')).toBe('open');
  expect(next(door, 'open', 'push')).toBeUndefined();
  expect(openMoves(door, 'shut')).toEqual(['push', 'wall']);
});

test('a state that nothing reaches and a state that nothing leaves are found', () => {
  expect(unreachable(door)).toEqual(['painted']);
  expect(terminal(door)).toEqual(['walled-up', 'painted']);
});

test('a stored state that the table does not know is an error', () => {
  expect(stateIn(door, 'open')).toBe('open');
  expect(() => stateIn(door, 'ajar')).toThrow('no such state');
});

test('two states that only lead to each other never end, and are found', () => {
  const letter: Machine<'here' | 'there' | 'kept', 'send' | 'return' | 'keep'> = {
    initial: 'here',
    moves: { here: { send: 'there' }, there: { return: 'here' }, kept: {} },
  };
  expect(endless(letter)).toEqual(['here', 'there']);
  expect(endless(door)).toEqual([]);
});
