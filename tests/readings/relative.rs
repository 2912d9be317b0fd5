//! Dates told from the day of writing, Thursday 16 October 2025.

use super::hold;
use super::shown::days;

#[test]
fn days_and_weekdays() {
    hold(
        "
        It fell today. -> today = 2025-10-16 (relative)
        It fell yesterday. -> yesterday = 2025-10-15 (relative)
        It fell tonight. -> tonight = 2025-10-16 (relative)
        It fell on Friday. -> Friday = 2025-10-10 (relative) (weekday)
        It fell on Thursday. -> Thursday = 2025-10-16 (relative) (weekday)
        It fell on Wednesday. -> Wednesday = 2025-10-15 (relative) (weekday)
        It fell last Friday. -> last Friday = 2025-10-10 (relative)
        It falls next Friday. -> next Friday = 2025-10-17 (relative)
        It will fall on Friday. -> Friday = 2025-10-17 (relative) (weekday)
        It fell on Friday morning. -> Friday = 2025-10-10 (relative) (weekday)
        It fell on Friday, 10 October. -> Friday = 2025-10-10 (relative) (weekday); 10 October = 2025-10-10 (relative) yearly 10-10
        It fell on Friday 10 October 2025. -> Friday = 2025-10-10 (relative) (weekday); 10 October 2025 = 2025-10-10
        It fell on Friday, October 10, 2025. -> Friday = 2025-10-10 (relative) (weekday); October 10, 2025 = 2025-10-10
        It fell a day ago. -> a day ago = 2025-10-15 (relative)
        It fell two days ago. -> two days ago = 2025-10-14 (relative)
        It fell since yesterday. -> since yesterday = 2025-10-15.. since (relative)
        It fell before today. -> before today = ..2025-10-15 before (relative)
        It fell after Friday. -> after Friday = 2025-10-11.. after (relative) (weekday)
        It fell since Friday. -> since Friday = 2025-10-10.. since (relative) (weekday)
        It fell until Friday. -> until Friday = ..2025-10-10 until (relative) (weekday)
        It fell last Monday. -> last Monday = 2025-10-13 (relative)
        It fell last Tuesday. -> last Tuesday = 2025-10-14 (relative)
        It fell last Saturday. -> last Saturday = 2025-10-11 (relative)
        It fell last Sunday. -> last Sunday = 2025-10-12 (relative)
        It is set to fall on Friday. -> Friday = 2025-10-17 (relative) (weekday)
        It was set on Friday. -> Friday = 2025-10-10 (relative) (weekday)
        It fell in the last 20 days. -> last 20 days = 2025-09-26..2025-10-16 (relative)
        ",
        days,
    );
}

#[test]
fn weeks_months_and_years() {
    hold(
        "
        It falls tomorrow. -> tomorrow = 2025-10-17 (relative)
        It fell this week. -> this week = 2025-10-13..2025-10-19 (relative)
        It fell last week. -> last week = 2025-10-06..2025-10-12 (relative)
        It falls next week. -> next week = 2025-10-20..2025-10-26 (relative)
        It fell this month. -> this month = 2025-10-01..2025-10-31 (relative)
        It fell last month. -> last month = 2025-09-01..2025-09-30 (relative)
        It falls next month. -> next month = 2025-11-01..2025-11-30 (relative)
        It fell this year. -> this year = 2025-01-01..2025-12-31 (relative)
        It fell last year. -> last year = 2024-01-01..2024-12-31 (relative)
        It falls next year. -> next year = 2026-01-01..2026-12-31 (relative)
        It fell this decade. -> this decade = 2020-01-01..2029-12-31 (relative)
        It fell last decade. -> last decade = 2010-01-01..2019-12-31 (relative)
        It fell the previous year. -> previous year = 2024-01-01..2024-12-31 (relative)
        It fell earlier this year. -> earlier this year = 2025-01-01..2025-12-31 (relative)
        It fell earlier this month. -> earlier this month = 2025-10-01..2025-10-31 (relative)
        It falls later this year. -> later this year = 2025-01-01..2025-12-31 (relative)
        It fell late last year. -> late last year = 2024-09-01..2024-12-31 reach 2024-07-01..2024-12-31 (relative)
        It fell early this year. -> early this year = 2025-01-01..2025-04-30 reach 2025-01-01..2025-06-30 (relative)
        It fell in early this month. -> early this month = 2025-10-01..2025-10-10 reach 2025-10-01..2025-10-31 (relative)
        It fell since last year. -> since last year = 2024-01-01.. since (relative)
        It fell until last year. -> until last year = ..2024-12-31 until (relative)
        It fell by last week. -> by last week = ..2025-10-12 by (relative)
        It fell in last May. -> last May = 2025-05-01..2025-05-31 (relative)
        It fell last May. -> last May = 2025-05-01..2025-05-31 (relative)
        It falls next May. -> next May = 2026-05-01..2026-05-31 (relative)
        It fell this May. -> this May = 2025-05-01..2025-05-31 (relative)
        It fell in the first quarter of last year. -> the first quarter of last year = 2024-01-01..2024-03-31 (relative)
        It fell in the first quarter of this year. -> the first quarter of this year = 2025-01-01..2025-03-31 (relative)
        It fell in the second half of last year. -> the second half of last year = 2024-07-01..2024-12-31 (relative)
        It fell at the end of last year. -> the end of last year = 2024-12-01..2024-12-31 reach 2024-09-30..2024-12-31 (relative)
        It fell at the beginning of last week. -> the beginning of last week = 2025-10-06..2025-10-07 reach 2025-10-06..2025-10-11 (relative)
        It fell two years earlier. -> two years earlier = ? (relative)
        It fell two years later. -> two years later = ? (relative)
        The 5 May pact fell. -> 5 May = 2025-05-05 (relative) yearly 5-5
        It falls in the first half of next year. -> the first half of next year = 2026-01-01..2026-06-30 (relative)
        It fell late last month. -> late last month = 2025-09-21..2025-09-30 reach 2025-09-01..2025-09-30 (relative)
        It fell in mid last month. -> mid last month = 2025-09-11..2025-09-20 reach 2025-09-01..2025-09-30 (relative)
        It fell early last month. -> early last month = 2025-09-01..2025-09-10 reach 2025-09-01..2025-09-30 (relative)
        It fell late last week. -> late last week = 2025-10-10..2025-10-12 reach 2025-10-06..2025-10-12 (relative)
        It fell last October. -> last October = 2024-10-01..2024-10-31 (relative)
        It falls next October. -> next October = 2026-10-01..2026-10-31 (relative)
        It fell this October. -> this October = 2025-10-01..2025-10-31 (relative)
        It falls this December. -> this December = 2025-12-01..2025-12-31 (relative)
        It fell last December. -> last December = 2024-12-01..2024-12-31 (relative)
        It falls next December. -> next December = 2025-12-01..2025-12-31 (relative)
        It fell last September. -> last September = 2025-09-01..2025-09-30 (relative)
        It falls next September. -> next September = 2026-09-01..2026-09-30 (relative)
        It fell last autumn. -> last autumn = 2024-09-01..2024-11-30 (relative)
        It falls next autumn. -> next autumn = 2026-09-01..2026-11-30 (relative)
        It falls this autumn. -> this autumn = 2025-09-01..2025-11-30 (relative)
        It falls next spring. -> next spring = 2026-03-01..2026-05-31 (relative)
        It fell last spring. -> last spring = 2025-03-01..2025-05-31 (relative)
        It fell at the end of May. -> the end of May = 2025-05-22..2025-05-31 reach 2025-05-02..2025-05-31 (relative)
        It fell now. ->
        It fell recently. ->
        ",
        days,
    );
}

#[test]
fn so_long_ago_and_for_so_long() {
    hold(
        "
        It fell a week ago. -> a week ago = 2025-10-06..2025-10-12 (relative)
        It fell three weeks ago. -> three weeks ago = 2025-09-22..2025-09-28 (relative)
        It fell a month ago. -> a month ago = 2025-09-01..2025-09-30 (relative)
        It fell five months ago. -> five months ago = 2025-05-01..2025-05-31 (relative)
        It fell a year ago. -> a year ago = 2024-01-01..2024-12-31 (relative)
        It fell four years ago. -> four years ago = 2021-01-01..2021-12-31 (relative)
        It fell two decades ago. -> two decades ago = 2003-01-01..2007-12-31 (relative)
        It fell a century ago. -> a century ago = 1915-01-01..1935-12-31 (relative)
        It fell about four years ago. -> four years ago = 2021-01-01..2021-12-31 reach 2019-01-01..2023-12-31 (relative) (about)
        It fell in the past two years. -> past two years = 2023-10-16..2025-10-16 (relative)
        It fell in the last two years. -> last two years = 2023-10-16..2025-10-16 (relative)
        It fell over the last three months. -> last three months = 2025-07-16..2025-10-16 (relative)
        It fell for the past two years. -> past two years = 2023-10-16..2025-10-16 (relative)
        It falls in the next two years. -> next two years = 2025-10-16..2027-10-16 (relative)
        It falls over the next three months. -> next three months = 2025-10-16..2026-01-16 (relative)
        It fell in the last two weeks. -> last two weeks = 2025-10-02..2025-10-16 (relative)
        It fell in the last two decades. -> last two decades = 2005-10-16..2025-10-16 (relative)
        It fell 10 years ago. -> 10 years ago = 2013-01-01..2017-12-31 (relative)
        It fell 15 years ago. -> 15 years ago = 2009-01-01..2011-12-31 (relative)
        It fell 17 years ago. -> 17 years ago = 2008-01-01..2008-12-31 (relative)
        It fell 30 years ago. -> 30 years ago = 1993-01-01..1997-12-31 (relative)
        It fell 9 years ago. -> 9 years ago = 2016-01-01..2016-12-31 (relative)
        It fell 40 weeks ago. -> 40 weeks ago = 2025-01-06..2025-01-12 (relative)
        It fell in the last 2.5 years. ->
        It fell in the last 600 years. ->
        ",
        days,
    );
}
