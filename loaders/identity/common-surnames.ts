/** Surnames so common that one bearer in the graph is no reason to think that another article means the same. */
const COMMON = new Set(
  (
    'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas ' +
    'taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king ' +
    'wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts evans ' +
    'turner parker collins edwards stewart morris murphy cook rogers morgan cooper peterson bailey reed kelly howard ward ' +
    'cox diaz richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross morales powell ' +
    'sullivan russell ortiz jenkins gutierrez perry butler barnes fisher kim park choi jung kang cho chen wang li zhang liu ' +
    'yang huang zhao wu zhou xu sun ma zhu hu lin tran le pham hoang khan ali ahmed ahmad hussain hussein hassan mohammed ' +
    'muhammad mohamed mohammad ibrahim abdullah rahman islam singh kumar sharma patel gupta das roy silva santos oliveira ' +
    'souza pereira costa ferreira rossi russo muller schmidt schneider meyer ivanov petrov kuznetsov popov smirnov jensen ' +
    'nielsen hansen andersson johansson karlsson sato suzuki tanaka takahashi cohen levy mensah diallo traore'
  ).split(' '),
);

/** True for a folded surname that many unrelated people have. */
export function isCommonSurname(word: string): boolean {
  return COMMON.has(word);
}
