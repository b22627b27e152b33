/** Nouns for what somebody says or holds, in lower case: their clause with "that" is a report. */
export const SAID_NOUNS: ReadonlySet<string> = new Set(
  (
    'claim claims assertion assertions statement argument arguments warning warnings belief suggestion suggestions ' +
    'allegation allegations promise pledge prediction fear fears hope hopes view contention accusation accusations ' +
    'complaint complaints insistence announcement concern concerns conclusion estimate vow threat admission denial ' +
    'assurance assurances acknowledgement acknowledgment testimony opinion opinions revelation declaration worry worries message charge call point ' +
    'comment comments remark remarks observation quip'
  ).split(' '),
);
