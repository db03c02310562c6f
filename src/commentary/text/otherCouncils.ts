import type { Scorecard } from '../../domain/indicators/scorecard';
import { findAll, type Span } from './text';

/**
 * The upper-tier councils of England by the words they are called by, as of 2023. Commentary that compares itself with
 * one of them gives that council's figures, which the scorecard does not have.
 */
const COUNCILS =
  `Barking|Barnet|Bexley|Brent|Bromley|Camden|Croydon|Ealing|Enfield|Greenwich|Hackney|Hammersmith|Haringey|
Harrow|Havering|Hillingdon|Hounslow|Islington|Kensington|Kingston|Lambeth|Lewisham|Merton|Newham|Redbridge|Richmond|
Southwark|Sutton|Tower Hamlets|Waltham Forest|Wandsworth|Westminster|Barnsley|Birmingham|Bolton|Bradford|Bury|Calderdale|
Coventry|Doncaster|Dudley|Gateshead|Kirklees|Knowsley|Leeds|Liverpool|Manchester|Newcastle|North Tyneside|Oldham|Rochdale|
Rotherham|Salford|Sandwell|Sefton|Sheffield|Solihull|South Tyneside|Stockport|St Helens|Sunderland|Tameside|Trafford|
Wakefield|Walsall|Wigan|Wirral|Wolverhampton|Bedford|Blackburn|Blackpool|Bournemouth|Bracknell|Brighton|Bristol|
Buckinghamshire|Central Bedfordshire|Cheshire|Cornwall|Cumberland|Cumbria|Darlington|Derby|Derbyshire|Devon|Dorset|Durham|
East Riding|East Sussex|Essex|Gloucestershire|Halton|Hampshire|Hartlepool|Herefordshire|Hertfordshire|Hull|Isle of Wight|
Kent|Lancashire|Leicester|Leicestershire|Lincolnshire|Luton|Medway|Middlesbrough|Milton Keynes|Norfolk|Northamptonshire|
Northumberland|North Yorkshire|Nottingham|Nottinghamshire|Oxfordshire|Peterborough|Plymouth|Portsmouth|Reading|Redcar|
Rutland|Shropshire|Slough|Somerset|Southampton|Southend|South Gloucestershire|Staffordshire|Stockton|Stoke|Suffolk|Surrey|
Swindon|Telford|Thurrock|Torbay|Warrington|Warwickshire|West Berkshire|West Sussex|Westmorland|Wiltshire|Windsor|Wokingham|
Worcestershire|York`
    .split('|')
    .map((name) => name.trim());

const NAMED = new RegExp(`\\b(?:${COUNCILS.join('|')})\\b`, 'g');
/** "Another council", "the two authorities nearest to us". */
const UNNAMED =
  /\b(?:other|another|neighbouring|nearby|similar|comparable|two|three|four|several|some|most) (?:[a-z]+ )?(?:councils?|boroughs?|authorit(?:y|ies)|LAs?)\b/gi;

/**
 * Where a text speaks of other councils. Our own is known by the scorecard's headings; where they name none, a single
 * name in the text may be our own and is left alone.
 */
export function findOthers(text: string, { columns }: Pick<Scorecard, 'columns'>): readonly Span[] {
  const { title, target, past, periods } = columns;
  const headings = [title, target, ...past, ...periods].map((heading) => heading?.text ?? '').join(' ');
  const own = new Set(headings.match(NAMED) ?? []);
  const whole = { start: 0, end: text.length };
  const named = findAll(NAMED, text, whole).filter(({ match: [name] }) => !own.has(name));
  const known = own.size > 0 || new Set(named.map(({ match: [name] }) => name)).size > 1;
  return [...(known ? named : []), ...findAll(UNNAMED, text, whole)];
}
