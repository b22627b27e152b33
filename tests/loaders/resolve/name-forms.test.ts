import { describe, expect, it } from 'vitest';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, clusters, knownPlaces } from './annotated.js';

/** Whether two written names in one article are one person. */
const isOne = (first: string, second: string): boolean => {
  const article = annotate([`${first} spoke.`, `Later ${second} left.`], { P: [first, second] });
  return Object.keys(clusters(resolve(article, { resolvePlaces: knownPlaces }))).length === 1;
};

describe('one person under two names', () => {
  it.each([
    ['Arabic, family name with its article', 'Bashar al-Hamid', 'al-Hamid'],
    ['Arabic, family name without its article', 'Bashar al-Hamid', 'Hamid'],
    ['Arabic, another spelling of the article', 'Abdel Fattah al-Nour', 'el-Nour'],
    ['Arabic, son of', 'Khalid bin Rashid', 'bin Rashid'],
    ['Arabic, two spellings', 'Mohammed Siddiq', 'Muhammad Siddiq'],
    ['Slavic, two endings', 'Volodymyr Zarensky', 'Zarenskyy'],
    ['Slavic, two spellings of the first name', 'Sergei Ivanov', 'Sergey Ivanov'],
    ['Chinese, family name first', 'Liu Jianguo', 'Liu'],
    ['Korean, family name first', 'Park Seung-ho', 'Park'],
    ['Spanish, the first of two family names', 'María Pérez García', 'Pérez'],
    ['Spanish, both family names', 'Andrés Manuel López Obregón', 'López Obregón'],
    ['Spanish, without its accents', 'Andrés López', 'Lopez'],
    ['Dutch', 'Jens van der Berg', 'Van der Berg'],
    ['German', 'Ursula von Halden', 'von Halden'],
    ['Portuguese', 'Luiz da Silva', 'da Silva'],
    ['Irish', 'Conor O’Brien', "O'Brien"],
    ['an initial', 'George W. Harlan', 'George Harlan'],
    ['capitals', 'Dana Whitlock', 'WHITLOCK'],
  ])('%s: %s, %s', (_, first, second) => {
    expect(isOne(first, second)).toBe(true);
  });

  it.each([
    ['two first names', 'Ama Boateng', 'Kofi Boateng'],
    ['two family names', 'Liu Jianguo', 'Liu Weimin'],
    ['a wife and her husband', 'Anna Ivanova', 'Pavel Ivanov'],
    ['a brother and a sister', 'Mario Conti', 'Maria Conti'],
    ['two initials', 'J. Harlan', 'K. Harlan'],
  ])('does not join %s: %s, %s', (_, first, second) => {
    expect(isOne(first, second)).toBe(false);
  });
});
