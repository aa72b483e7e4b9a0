create table station (id bigint primary key, name text not null);
