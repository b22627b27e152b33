/** Written forms that end in a full stop which does not end a sentence. Lower case, without the stop. */

/** Stand before a name: a sentence never ends after them. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs mx dr drs prof rev fr msgr hon st ste mt ft sen sens rep reps gov govs pres supt insp ' +
    'gen brig maj col lt ltc cmdr cdr capt sgt cpl pvt adm vadm radm spc pfc ssgt msgt cst det amb atty asst assoc ' +
    'dep vs cf viz e.g i.e mme mlle sgt.maj lt.gen maj.gen brig.gen lt.col'
  ).split(' '),
);

/** Stand before a number: "Aug. 19", "No. 10", "p. 4". */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts fig figs p pp par para sec vol ch cl ca c approx est'.split(
    ' ',
  ),
);

/** May stand before a name or end a sentence: "Acme Inc. said", "He works for Acme Inc. The firm …". */
export const INSIDE_OR_LAST: ReadonlySet<string> = new Set(
  'inc corp co cos ltd bros llc plc jr sr esq phd ph.d etc al ave blvd rd dept univ assn intl nat natl govt min max mts ed eds'.split(
    ' ',
  ),
);

/** Words that begin a sentence far more often than they go on a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We You This That These Those There Here In On At By For From With As After Before Since While ' +
    'When Where Who What Why How If But And Or So Yet Nor Not No Its His Her Their Our My Your Both Each Every Some Many ' +
    'Most All Any Such Then Now Today Yesterday Meanwhile However Although Though Despite During Under Over Until Unless ' +
    'Because Once Also According Asked About Another One Two Three Several More Earlier Later Last Next Among Between Police ' +
    'Officials Instead Still Even Only Just To Of Between Against Through Is Was Are Were Has Have Had Do Does Did Will Would ' +
    'Can Could Should May Might Must Let Local People Critics Experts Analysts Residents Reporting Additional Neither Either'
  ).split(' '),
);
