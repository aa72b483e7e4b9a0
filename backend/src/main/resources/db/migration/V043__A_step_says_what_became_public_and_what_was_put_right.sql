-- Which, for steps of these two kinds; steps from before this do not say.
alter table suggestion_step add column publication text;
alter table suggestion_step add column rectification text;
