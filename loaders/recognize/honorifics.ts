/** Titles and offices that stand before a person's name, in lower case and without a full stop. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mister madam madame monsieur señor señora dr doctor prof professor sir dame lord lady president premier ' +
    'prime minister chancellor senator sen rep representative congressman congresswoman gov governor mayor judge justice ' +
    'king queen prince princess emperor empress sultan emir sheikh sheik shaikh ayatollah imam pope cardinal archbishop ' +
    'bishop rev reverend rabbi pastor brig gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl supt insp det cmdr ' +
    'corporal pvt private adm admiral commander cmdr marshal brigadier officer detective inspector superintendent ambassador ' +
    'secretary director chairman chairwoman chairperson ceo coach spokesman spokeswoman spokesperson deputy vice foreign ' +
    'defence defense interior finance attorney chief former acting'
  ).split(' '),
);
