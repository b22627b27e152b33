import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { FIRST_OPERATION } from '../../src/pages/first-operation.ts';
import './page.css';

const url = new URL('/graphql', location.href).href;
// Headers of the editor, such as a key, go into the first message of a subscription.
const fetcher = createGraphiQLFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') });
const asked = new URLSearchParams(location.search);

createRoot(document.getElementById('graphiql')).render(
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
    </GraphiQL.Logo>
  </GraphiQL>,
);
