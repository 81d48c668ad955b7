declare const brand: unique symbol;

/** A string that only the place that made it may hand out as such an id. */
type Id<Name extends string> = string & {readonly [brand]: Name};

/** `r-` and the first 16 hex digits of the SHA-256 of the report's text. */
export type ReportId = Id<'report'>;
/** `c-` and 16 hex digits, derived from report hash, span and type: stable across runs and machines. */
export type ClaimId = Id<'claim'>;
/** `e-` and 16 hex digits, derived from the event's earliest claim. */
export type EventId = Id<'event'>;
/** `d-` and 16 hex digits, derived from what the disagreement is about, its facet and its claims. */
export type DisagreementId = Id<'disagreement'>;
/** An id of `data/gazetteer.json`. */
export type PlaceId = Id<'place'>;
/** An id of `data/actors.json`. */
export type ActorId = Id<'actor'>;
/** An id of `data/sources.json`, or the kebab-case Latin name of a person who is not listed there. */
export type SourceId = Id<'source'>;
/** An id of `data/fronts.json`. */
export type FrontId = Id<'front'>;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = Id<'day'>;
