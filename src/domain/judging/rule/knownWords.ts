import { foldSpace } from '../../grid/grid';
import { plainCharacters } from '../../values/figures';
import { SPELLED } from './amounts';

/**
 * The words a sentence may have besides its amounts and still lay down a tolerance and no more. Any other word may be a
 * condition ("for three months running", "and the data is robust", "of the national average"): the sentence is then asked
 * about.
 */
const WORDS = `
bettered betters narrowly marginally
a above according aim aims ambition objective objectives milestone benchmark call calls class classes million billion cost costs desirable desired yes met
track course schedule achieve achieved achievement achieves achieving acceptable actual actuals adrift adverse against agreed all allowable allowed also although am
amber ambr an and annual another any anything applies apply are almost as assessed at attained awarded away
band be because been before beginning behind being below benchmarked better between beyond bigger both brag but by
calculated called can category caution cent classed classified classification close closer colour coloured colours color colors come comes compared comparing
concern considered corporate council council’s counted counts covers criteria currently current
defined definition definitions denotes departure described deviation difference distance do does drop
each either else equal every exactly exceed exceeded exceeding exceeds expected explained
fail failed failing fails fall fallen falling falls fell few fewer figure figures fit flag flagged flags following follows for found from further
gap get gets getting given gives go goal goals goes good greater green gwyrdd
had half happens has have he hit hits how however
if in include included including indicate indicated indicates indicator indicators individual inside into is it it’s its
just key kpi kpis label labelled large larger least legend less level levels lie lies light lights limit limits local lower
made main margin mark marked marks max maximum may mean meaning means measure measured measures meet meeting meets melyn met middle might minor miss missed misses missing more most much must
near nearly need needs never no none not note noted notes nothing now
o oren of off on once one or orange other others otherwise our out outside outturn outwith over own
page pace part per percent percentage performance performing pi pis pitched plan planned plus point points pp ppt ppts pts profile put
quarter quarterly
r rag range ranges rate rated rates rating ratings reach reached reaches reaching read reads red coch remains report reported reporting required rest result results right rule rules run runs
say says score scored scorecard scoring see set sets shade share short shortfall shortfalls should show shown shows signifies signal since single slightly slip slips small smaller so some somewhat standard standards stand standing stands star status statuses still stop such symbol system
taken target targed target’s targets tenth tenths than that the their them then there these they thing things this those though threshold thresholds to together tolerance tolerances too traffic trajectory treat treated trend triangle triangles circle circles turn turned turns
under until up upper us use used using
value values variance variances variation view
want wanted was watch way we well were what whatever when whenever where whether which while will with within worse would
yellow yet you
fewn i’r i’n yn y yr
`;
const KNOWN: ReadonlySet<string> = new Set([
  ...WORDS.split(/\s+/).filter((word) => word !== ''),
  ...Object.keys(SPELLED),
]);

/** "Unless it has been met", "(cost measures only)" beside an amount of money: what they leave out, nothing else lays down. */
const HARMLESS =
  /\byear[- ]to[- ]date\b|\bytd\b|\bunless (?:the |its )?(?:target|it) (?:has been|is|was) (?:met|reached|achieved)\b|\bor (?:\d+|[a-z]+) (?:working )?(?:days?|hours?|minutes?|weeks?|cases?|visits?)\b|[£$€] ?[\d.,]+ ?(?:m|bn|million|billion)? \([a-z ]+ only\)/g;

/** Whether every word of a clause is one a rule of distances from the target is made of. */
export const knowsEveryWord = (clause: string): boolean =>
  (
    foldSpace(plainCharacters(clause))
      .toLowerCase()
      .replace(HARMLESS, ' ')
      .replace(/'/g, '’')
      .match(/\p{L}[\p{L}’]*/gu) ?? []
  ).every((word) => word.length === 1 || KNOWN.has(word));
