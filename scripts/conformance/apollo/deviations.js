/**
 * Tests of the suite that do not apply, because the server does something else on purpose. Each must be there and fail:
 * one that passes is no deviation any more.
 */

const SERVER = 'apolloServerTests.ts';
const HTTP = 'httpServerTests.ts graphqlHTTP';
const TRACES = `${SERVER} lifecycle for Apollo usage reporting traces`;

/** What the server does instead, and the tests that expect otherwise. */
export const DEVIATIONS = [
  {
    reason:
      'errors of resolvers that the server does not know are masked as INTERNAL_SERVER_ERROR and logged',
    tests: [
      `${TRACES} does not expose stack`,
      `${TRACES} error munging sendErrors new error`,
      `${TRACES} error munging sendErrors modified error`,
      `${TRACES} error munging sendErrors nulled error`,
      `${TRACES} error munging undefined error`,
      `${HTTP} returns errors`,
    ],
  },
  {
    reason: 'codes come from the closed list of schema/errors.md: others become BAD_REQUEST',
    tests: [
      `${SERVER} lifecycle propagates error codes in production`,
      `${SERVER} lifecycle propagates error codes with null response in production`,
      `${SERVER} lifecycle propagates error codes in dev mode`,
      `${SERVER} lifecycle shows error extensions in extensions (only!)`,
      `${HTTP} unknown operation name returns 400 and OPERATION_RESOLUTION_FAILURE`,
      `${HTTP} unknown operation name returns 400 and OPERATION_RESOLUTION_FAILURE for GET requests`,
      `${HTTP} multiple operations with no \`operationName\` specified returns 400 and OPERATION_RESOLUTION_FAILURE`,
      `${HTTP} throwing in didResolveOperation results in error with default HTTP status code`,
      `${HTTP} throwing in didResolveOperation results in error with specified HTTP status code`,
      `${HTTP} GraphQLError HTTP extensions are respected and stripped`,
    ],
  },
  {
    reason:
      'a wrong variable is told as BAD_USER_INPUT, with what was expected and nothing of its scalar’s own error',
    tests: [
      `${SERVER} constructor appropriate error for bad user input catches custom scalar parseValue and returns BAD_USER_INPUT`,
      `${SERVER} constructor appropriate error for bad user input catches custom scalar parseValue and preserves code`,
    ],
  },
  {
    reason: 'errors do not suggest names of fields',
    tests: [
      `${SERVER} Gateway receives schema updates from the gateway (with document store: true)`,
      `${SERVER} Gateway receives schema updates from the gateway (with document store: false)`,
    ],
  },
  {
    reason: 'a body of another media type than application/json is a 415, before CSRF is looked at',
    tests: [
      `${SERVER} CSRF prevention default`,
      `${HTTP} throws an error if POST body is empty`,
      `${HTTP} throws an error if invalid content-type`,
    ],
  },
  {
    reason: 'a body that cannot be read is told in our own words, as JSON',
    tests: [`${HTTP} throws an error if POST JSON is malformed`],
  },
  {
    reason:
      'cache control is off: it costs a quarter to a half of the time and nothing here has a maximum age',
    tests: [
      `${TRACES} cachePolicy`,
      `${HTTP} cache-control applies cacheControl Headers`,
      `${HTTP} cache-control applies cacheControl Headers for batched operation`,
      `${HTTP} cache-control applies cacheControl Headers with if-cacheable`,
      `${HTTP} cache-control contains no cacheControl Headers when uncacheable`,
      `${HTTP} cache-control contains private cacheControl Headers when scoped`,
      `${HTTP} cache-control not set without any hints with if-cacheable`,
      `${HTTP} cache-control set to no-store without any hints`,
      `${HTTP} cache-control set with dynamic hint`,
      `${HTTP} cache-control set with defaultMaxAge`,
    ],
  },
  {
    reason:
      'more operations at once than run and wait are refused with 503, those of one batch too (batches are off)',
    tests: [`${HTTP} can handle batch requests in parallel`],
  },
  {
    reason: 'introspection is a setting of its own and does not follow NODE_ENV',
    tests: [`${SERVER} constructor validation rules prevents introspection by default during production`],
  },
  {
    reason: 'the pages for people are ours, so Apollo has no landing page',
    tests: [`${SERVER} renderLandingPage defaults to LocalDefault`],
  },
];
