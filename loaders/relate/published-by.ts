import type { RelateRule } from './facts.js';

/** (Article)-[:PUBLISHED_BY]->(Organization): from the source's own data, so no words of the text support it. */
export const publishedBy: RelateRule = ({ article }) => {
  const { publisher } = article;
  if (publisher === null) return [];
  const entity = article.entities.find(
    ({ type, name, aliases }) =>
      type === 'ORGANIZATION' && (name === publisher || aliases.includes(publisher)),
  );
  if (entity === undefined) return [];
  return [{ type: 'PUBLISHED_BY', from: article.id, to: entity.id, evidence: null, confidence: 1 }];
};
