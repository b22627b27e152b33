import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { FIRST_OPERATION } from '../../src/pages/first-operation.ts';
import { Door } from './door.jsx';
import './page.css';

const url = new URL('/graphql', location.href).href;
const asked = new URLSearchParams(location.search);

/** Headers of the editor go beside these, and like these into the first message of a subscription. */
function Editor({ headers, onForget }) {
  const fetcher = useMemo(
    () =>
      createGraphiQLFetcher({
        ...{ url, subscriptionUrl: url.replace(/^http/, 'ws') },
        ...{ headers, wsConnectionParams: headers },
      }),
    [headers],
  );
  return (
    <GraphiQL
      fetcher={fetcher}
      isHeadersEditorEnabled
      defaultQuery={FIRST_OPERATION}
      initialQuery={asked.get('query') ?? undefined}
      initialVariables={asked.get('variables') ?? undefined}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          Dateline
        </a>
        {onForget !== null && (
          <button className="forget" type="button" onClick={onForget}>
            Forget the key
          </button>
        )}
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

createRoot(document.getElementById('graphiql')).render(
  <Door url={url}>{(headers, onForget) => <Editor headers={headers} onForget={onForget} />}</Door>,
);
