-- What differs from Monday to Friday. Source: the State Council's notice on the holidays of 2026 (国务院办公厅关于2026年部分节假日安排的
-- 通知, published 4 November 2025). A later year is added by an administrator when it is published.
create table holiday (
    date    date    not null,
    working boolean not null, -- a make-up day: worked though at a weekend
    name_zh text    not null,
    name_en text,
    version integer not null default 0,
    constraint holiday_pk primary key (date)
);

insert into holiday (date, working, name_zh, name_en)
select date, false, name_zh, name_en
from (values
    ('2026-01-01', '2026-01-03', '元旦', 'New Year'),
    ('2026-02-15', '2026-02-23', '春节', 'Spring Festival'),
    ('2026-04-04', '2026-04-06', '清明节', 'Tomb-Sweeping Day'),
    ('2026-05-01', '2026-05-05', '劳动节', 'Labour Day'),
    ('2026-06-19', '2026-06-21', '端午节', 'Dragon Boat Festival'),
    ('2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
    ('2026-10-01', '2026-10-07', '国庆节', 'National Day')) as holiday (first, last, name_zh, name_en),
    lateral (select generate_series(first::date, last::date, interval '1 day')::date) as day (date);

insert into holiday (date, working, name_zh, name_en) values
    ('2026-01-04', true, '元旦调休', 'Make-up day for New Year'),
    ('2026-02-14', true, '春节调休', 'Make-up day for Spring Festival'),
    ('2026-02-28', true, '春节调休', 'Make-up day for Spring Festival'),
    ('2026-05-09', true, '劳动节调休', 'Make-up day for Labour Day'),
    ('2026-09-20', true, '国庆节调休', 'Make-up day for National Day'),
    ('2026-10-10', true, '国庆节调休', 'Make-up day for National Day');
