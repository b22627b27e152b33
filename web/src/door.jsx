import { useEffect, useState } from 'react';

/** Where the credential is kept: until the tab is closed, and for no other tab. */
const KEPT = 'dateline:credential';
const NO_ANSWER = 'The server does not answer. Try again in a moment.';

/**
 * Asks the server whether it wants a key, and the visitor for one where it does. `children` is a function of the headers
 * that go with each request (none where no key is wanted) and of a function that forgets the key, null without one.
 */
export function Door({ url, children }) {
  const [state, setState] = useState({ at: 'asking' });
  const knock = async (credential) => {
    const headers = credential === null ? {} : { Authorization: `Bearer ${credential}` };
    const problem = await problemOf(url, headers);
    if (problem === null) {
      if (credential !== null) sessionStorage.setItem(KEPT, credential);
      setState({ at: 'open', headers });
    } else {
      sessionStorage.removeItem(KEPT);
      // Who has shown nothing yet is asked, and not told that nothing is wrong.
      const isFirst = credential === null && problem.status === 401;
      setState({ at: 'shut', message: isFirst ? null : problem.message });
    }
  };
  const forget = () => {
    sessionStorage.removeItem(KEPT);
    setState({ at: 'shut', message: null });
  };
  useEffect(() => void knock(sessionStorage.getItem(KEPT)), [url]);
  if (state.at === 'asking') return <p className="waiting">Asking the server …</p>;
  if (state.at === 'shut') return <KeyForm message={state.message} onKey={knock} />;
  return children(state.headers, state.headers.Authorization === undefined ? null : forget);
}

function KeyForm({ message, onKey }) {
  const [isBusy, setBusy] = useState(false);
  const submit = async (event) => {
    event.preventDefault();
    const credential = new FormData(event.currentTarget).get('credential').trim();
    if (credential === '') return;
    setBusy(true);
    await onKey(credential);
    setBusy(false);
  };
  return (
    <form className="door" onSubmit={submit}>
      <h1>This server asks for a key</h1>
      <p>
        Its operator makes one with <code>dateline key NAME ROLE</code>; a token (JWT) does too. This tab
        keeps it until it is closed, and sends it to this server alone.
      </p>
      <label htmlFor="credential">Key or token</label>
      <input
        id="credential"
        name="credential"
        type="password"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        required
      />
      {message !== null && <p role="alert">{message}</p>}
      <p>
        <button type="submit" disabled={isBusy}>
          Open GraphiQL
        </button>
        <a href="/">Back to the start</a>
      </p>
    </form>
  );
}

/** Null where the server answers an operation; else its status, 0 without one, and what it says. */
async function problemOf(url, headers) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    if (response.ok) return null;
    const { errors } = await response.json();
    return { status: response.status, message: errors?.[0]?.message ?? NO_ANSWER };
  } catch {
    return { status: 0, message: NO_ANSWER };
  }
}
