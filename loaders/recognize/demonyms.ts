/** Nationality words, in lower case, singular: adjectives and the people called by them. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  (
    'afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani ' +
    'azeri bahraini bangladeshi basque belarusian belgian beninese bolivian bosnian brazilian briton british bulgarian burkinabe ' +
    'burmese burundian californian cambodian cameroonian canadian caribbean catalan chadian chechen chilean chinese colombian ' +
    'congolese croat croatian cuban cypriot czech danish dutch ecuadorean ecuadorian egyptian emirati english eritrean ' +
    'estonian ethiopian european fijian filipino filipina finnish french gabonese gambian georgian german ghanaian greek ' +
    'guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian ' +
    'jamaican japanese jordanian kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian ' +
    'libyan lithuanian macedonian malagasy malawian malaysian malian maltese mauritanian mauritian mexican moldovan mongolian ' +
    'montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian ' +
    'panamanian paraguayan persian peruvian polish portuguese qatari romanian rohingya russian rwandan salvadoran saudi ' +
    'scottish senegalese serb serbian singaporean slovak slovakian slovene slovenian somali spaniard spanish sudanese surinamese ' +
    'swede swedish swiss syrian taiwanese tajik tanzanian thai tibetan togolese trinidadian tunisian turk turkish turkmen ugandan ' +
    'uighur ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean ' +
    'muslim jewish jew sunni shiite shia hindu buddhist catholic protestant alawite druze yazidi islamic islamist'
  ).split(' '),
);

/** "Syrian", "Britons", "Anglo-Irish": words for a nationality or a faith and nothing more. */
export function isDemonym(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s–-]+/u)
    .every((word) => DEMONYMS.has(word) || DEMONYMS.has(word.replace(/s$/u, '')) || word === 'anglo');
}
