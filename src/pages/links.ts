/** Links that open an operation in GraphiQL, ready to run. */

/** Opens `operation` in GraphiQL. */
export function graphiqlLink(operation: string): string {
  return `/graphiql?query=${encodeURIComponent(operation)}`;
}

/** The operation that tells what the graph knows about a person, organization, place or event. */
export function entityOperation(id: string): string {
  return `query AboutEntity {
  node(id: ${JSON.stringify(id)}) {
    ... on Person {
      description
      quotations(first: 5) {
        nodes {
          text
        }
      }
    }
    ... on Entity {
      name
      aliases
      mentionedIn(first: 10) {
        nodes {
          headline
          publisher
          publishedAt
        }
      }
      quotedAbout(first: 5) {
        nodes {
          text
          speaker {
            name
          }
        }
      }
      neighbors(first: 10) {
        nodes {
          name
        }
      }
    }
  }
}
`;
}

/** The operation that tells what the graph knows about an article. */
export function articleOperation(id: string): string {
  return `query AboutArticle {
  node(id: ${JSON.stringify(id)}) {
    ... on Article {
      headline
      publisher
      publishedAt
      mentions(first: 25) {
        nodes {
          __typename
          name
        }
      }
      quotations(first: 25) {
        nodes {
          text
          speaker {
            name
          }
        }
      }
    }
  }
}
`;
}
