/** The suite meets the program's own Apollo Server and GraphQL: two copies do not know each other's classes. */

import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: ['<rootDir>/suite.test.js'],
  testEnvironment: 'node',
  transform: {},
  moduleNameMapper: {
    '^@apollo/server$': `${packages}/@apollo/server/dist/esm/index.js`,
    '^@apollo/server/errors$': `${packages}/@apollo/server/dist/esm/errors/index.js`,
    '^@apollo/server/plugin/([^/]+)$': `${packages}/@apollo/server/dist/esm/plugin/$1/index.js`,
    '^graphql$': `${packages}/graphql/index.js`,
  },
};
