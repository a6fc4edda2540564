import { patternOfWords, saidIn } from './said-words.ts';

/** A harm that this tool was not made for. It goes down the child protection route, whatever the level of neglect. */
export type OtherHarm = 'physical' | 'sexual' | 'fgm' | 'exploitation' | 'honour' | 'radicalisation' | 'madeUpIllness' | 'belief';

/**
 * The words by which people tell of each harm, in small letters without apostrophes. A star stands for any ending. A few
 * words too many only show the notice once more; a word too few leaves somebody with "no sign found".
 */
const WORDS: Readonly<Record<OtherHarm, readonly string[]>> = {
  physical: [
    'hit', 'hits', 'hitting', 'beaten', 'beating', 'beats', 'beat up', 'punch*', 'smack*', 'slap', 'slaps', 'slapped', 'slapping', 'kicked', 'kicks', 'kicking', 'strangl*', 'chok*', 'throttl*', 'shaken', 'shaking baby', 'shook',
    'whipp*', 'belted', 'with a belt', 'cigarette burn*', 'physical abuse', 'physically abused', 'physical harm', 'thrown against', 'bite mark*', 'locked in', 'tied up',
  ],
  sexual: ['sex', 'sexual*', 'sexting', 'rape*', 'raping', 'molest*', 'incest', 'groom', 'groomed', 'grooming', 'indecent', 'nudes', 'porn*', 'touched private*', 'touching private*', 'private parts', 'std', 'sti', 'csa', 'cse', 'abused by'],
  fgm: ['fgm', 'genital*', 'cutting season', 'circumcised girl', 'circumcision of a girl', 'sunna', 'gudniin'],
  exploitation: ['traffick*', 'exploit*', 'county lines', 'cce', 'modern slavery', 'slavery', 'gang', 'gangs', 'cuckoo*', 'drug runn*'],
  honour: ['honour*', 'honor*', 'forced marriage', 'forced to marry', 'child marriage', 'breast iron*', 'breast flatten*'],
  radicalisation: ['radicalis*', 'radicaliz*', 'extremis*', 'terroris*'],
  madeUpIllness: ['fii', 'fabricated', 'induced illness', 'munchausen*', 'making the child ill', 'poison*'],
  belief: ['witchcraft', 'possessed', 'spirit possession', 'exorcis*', 'evil spirit*', 'kindoki'],
};

const PATTERNS = (Object.keys(WORDS) as OtherHarm[]).map((harm) => ({ harm, pattern: patternOfWords(WORDS[harm]) }));

/**
 * Gives the harms beyond neglect that a text tells of, so that a search for one of them never ends at "no sign was found".
 * Empty when none is named; that says nothing about the child.
 */
export const otherHarmsIn = (text: string): readonly OtherHarm[] => {
  const said = saidIn(text);
  return PATTERNS.filter(({ pattern }) => pattern.test(said)).map(({ harm }) => harm);
};
