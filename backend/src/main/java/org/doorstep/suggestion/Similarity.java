package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Finds what was said before, by the pairs of characters that two texts share (the Jaccard index). Pairs that stand in more
 * than 20,000 texts, as PostgreSQL's own statistics have it, are looked up only when the others find too little, and then the
 * rarest of them alone; each pair offers the first few hundred, so that it takes no longer with a million records. (Its list of frequencies
 * ends with some that belong to no pair.)
 */
@ApplicationScoped
class Similarity {

    private static final int MOST = 5;

    private static final String QUERY = """
            with common as (
                select cast(elem as varchar) as pair, frequency * (select reltuples from pg_class where oid = cast('suggestion' as regclass)) as texts
                from pg_stats, unnest(cast(cast(most_common_elems as text) as text[]), most_common_elem_freqs) as known (elem, frequency)
                where schemaname = 'public' and tablename = 'suggestion' and attname = '{column}' and elem is not null
            ), asked as (
                select pair, coalesce(texts, 0) as texts
                from unnest(cast(:pairs as varchar[])) as pair left join common using (pair)
            ), candidate as (
                select distinct found.id
                from (select pair from asked where texts <= 20000 limit 60) as rare, lateral (
                    select id from suggestion where {column} @> array[rare.pair] and {open} limit 300) as found
            ), every as (
                select id from candidate
                union
                select found.id
                from (select pair from asked where texts > 20000 order by texts, pair limit 1) as frequent, lateral (
                    select id from suggestion where {column} @> array[frequent.pair] and {open} limit 300) as found
                where (select count(*) from candidate) < :most
            ), ranked as (
                select id, cast(shared as double precision) / (cardinality({column}) + cardinality(cast(:pairs as varchar[])) - shared)
                    as likeness
                from every join suggestion using (id), lateral (
                    select count(*) as shared from unnest({column}) as own where own = any(cast(:pairs as varchar[]))) as common
            )
            select id from ranked where likeness >= 0.15 order by likeness desc, id desc limit :most""";

    private final EntityManager database;

    Similarity(EntityManager database) {
        this.database = database;
    }

    /** Among the published ones. */
    List<Long> published(String text, Optional<Long> stationId) {
        return find("public_word_pairs", "publication = 'PUBLISHED'", text, stationId);
    }

    /** Among all of a station, or of all stations. */
    List<Long> all(String text, Optional<Long> stationId) {
        return find("word_pairs", "true", text, stationId);
    }

    @SuppressWarnings("unchecked") // native query
    private List<Long> find(String column, String open, String text, Optional<Long> stationId) {
        var where = stationId.isPresent() ? open + " and station_id = :station" : open;
        var query = database.createNativeQuery(QUERY.replace("{column}", column).replace("{open}", where), Long.class)
                .setParameter("pairs", SuggestionRepository.pairs(Redaction.mask(text)))
                .setParameter("most", MOST);
        stationId.ifPresent(id -> query.setParameter("station", id));
        return query.getResultList();
    }
}
