import { expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

it('has limits and doors that are right for one machine when nothing is said', () => {
  expect(readConfig({}, {})).toMatchObject({ deadlineSeconds: 30, corsOrigins: null, introspection: true });
});

it.each([
  ['DATELINE_DEADLINE', '2.5', { deadlineSeconds: 2.5 }],
  ['DATELINE_CORS_ORIGINS', 'none', { corsOrigins: [] }],
  [
    'DATELINE_CORS_ORIGINS',
    'https://Desk.example, http://localhost:3000',
    { corsOrigins: ['https://desk.example', 'http://localhost:3000'] },
  ],
  ['DATELINE_INTROSPECTION', 'off', { introspection: false }],
])('reads %s=%s', (variable, value, expected) => {
  expect(readConfig({}, { [variable]: value })).toMatchObject(expected);
});

it.each([
  ['DATELINE_DEADLINE', '0'],
  ['DATELINE_DEADLINE', 'soon'],
  ['DATELINE_CORS_ORIGINS', '*'],
  ['DATELINE_CORS_ORIGINS', 'https://desk.example/path'],
  ['DATELINE_INTROSPECTION', 'maybe'],
])('refuses %s=%s and says what was expected', (variable, value) => {
  expect(() => readConfig({}, { [variable]: value })).toThrow(
    new RegExp(`^${variable}: expected .*, but got "`),
  );
});
