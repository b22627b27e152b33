/**
 * Neo4j's driver and hand-written Cypher, and nothing else: `node driver.mjs NEO4J_URI STATEMENTS`, a JSON object of
 * Cypher texts by name. Serves `POST /NAME` with the parameters as JSON, as a small server of one's own would; on the
 * message `{run: {name, parameters, forMs}}` it does the same without HTTP and answers with the times.
 */

import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';

const [uri, statements] = process.argv.slice(2);
const texts = JSON.parse(statements);
const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
const config = { database: 'neo4j', routing: neo4j.routing.READ };

const http = createServer(async (request, response) => {
  try {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const text = await answer(request.url.slice(1), JSON.parse(body));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(text);
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] }));
  }
});
http.listen(0, '127.0.0.1', () => {
  console.log(`The driver is at http://127.0.0.1:${http.address().port}`);
});

process.on('message', async ({ run }) => {
  if (run === undefined) return;
  const times = [];
  for (let done = 0; done < run.forMs;) {
    const begin = performance.now();
    await answer(run.name, run.parameters[times.length % run.parameters.length]);
    times.push(performance.now() - begin);
    done += times.at(-1);
  }
  process.send({ times });
});

/** The rows as JSON. */
async function answer(name, parameters) {
  const toParameter = (value) => (Number.isInteger(value) ? neo4j.int(value) : value);
  const given = Object.fromEntries(Object.entries(parameters).map(([key, of]) => [key, toParameter(of)]));
  const { records } = await driver.executeQuery(texts[name], given, config);
  return JSON.stringify({ data: records.map((record) => record.toObject()) });
}
