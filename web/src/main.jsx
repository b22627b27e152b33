import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { FIRST_OPERATION } from '../../src/pages/first-operation.ts';
import './page.css';

const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', location.href).href });
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
