/** What a newcomer runs first, on the home page and in GraphiQL: who is in the news, and what they said. */
export const FIRST_OPERATION = `# Who is in the news, and what they said.
query WhoSaidWhat {
  people(first: 5) {
    nodes {
      name
      description
      quotations(first: 2) {
        nodes {
          text
          appearsIn(first: 1) {
            nodes {
              headline
              publisher
            }
          }
        }
      }
    }
  }
}
`;
