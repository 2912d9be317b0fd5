//! Amounts, line by line: what stands in the text, and what it comes to in base units (metres, seconds, kilograms).

use super::hold;
use super::shown::amounts;

#[test]
fn vague_words_and_multiples_have_their_bounds() {
    hold(
        "
        They lost dozens of boats. -> dozens = [24, 144) boats
        They lost scores of boats. -> scores = [40, 200) boats
        They lost tens of thousands of boats. -> tens of thousands = [10000, 100000) boats
        They lost tens of millions of boats. -> tens of millions = [10000000, 100000000) boats
        They lost hundreds of boats. -> hundreds = [100, 1000) boats
        They lost hundreds of thousands of boats. -> hundreds of thousands = [100000, 1000000) boats
        They lost hundreds of millions of boats. -> hundreds of millions = [100000000, 1000000000) boats
        They lost thousands of boats. -> thousands = [1000, 100000) boats
        They lost millions of boats. -> millions = [1000000, 1000000000) boats
        They lost billions of boats. -> billions = [1000000000, 1000000000000) boats
        They lost several boats. -> several = [3, 11) boats
        They lost a few boats. -> a few = [2, 8) boats
        They lost a few more boats. -> 
        They lost a pair of boats. -> a pair of = 2 boats
        They lost a handful of boats. -> a handful = [2, 8) boats
        They lost a couple of boats. -> a couple = [2, 4) boats
        A majority of boats sank. -> A majority = (50, inf]% boats
        Most of the boats sank. -> Most = (50, inf]% boats
        Output doubled. -> doubled = 2 times
        Output is doubling. -> doubling = 2 times
        Output tripled. -> tripled = 3 times
        Output trebled. -> trebled = 3 times
        Output is tripling. -> tripling = 3 times
        Output quadrupled. -> quadrupled = 4 times
        Output halved. -> halved = 0.5 times
        It was a twofold rise. -> twofold = 2 times
        It was a threefold rise. -> threefold = 3 times
        It was a fourfold rise. -> fourfold = 4 times
        It was a fivefold rise. -> fivefold = 5 times
        It was a tenfold rise. -> tenfold = 10 times
        It is twice as long. -> twice = 2 times
        It is twice the length. -> twice = 2 times
        It is twice its length. -> twice = 2 times
        It is twice that. -> twice = 2 times
        They won twice. -> twice = 2 twice
        They won thrice. -> thrice = 3 thrice
        It rains once a week. -> once = 1 once
        It rains once an hour. -> once = 1 once
        It rains once per week. -> once = 1 once
        It rains once every week. -> once = 1 once
        It rains once in a week. -> once = 1 once
        They came at once a week ago. -> 
        They won more than once. -> more than once = 1 once (more than)
        They won about once. -> 
        They won at least twice. -> at least twice = 2 twice (at least)
        They won once. -> 
        Output more than doubled. -> doubled = 2 times
        ",
        amounts,
    );
}

#[test]
fn bounds_and_hedges_stand_around_a_number() {
    hold(
        "
        They lost some 40 boats. -> some 40 = [35, 45] boats (some)
        They lost more than an estimated 40 boats. -> more than an estimated 40 = (40, inf] boats (more than an estimated)
        They lost an estimated 40 boats. -> an estimated 40 = [35, 45] boats (an estimated)
        They lost 40 or more boats. -> 40 or more = [40, inf] boats
        They lost 40-odd boats. -> 40-odd = [35, 45] boats
        They lost 40 odd boats. -> 40 odd = [35, 45] boats
        They lost 40-plus boats. -> 40-plus = [40, inf] boats
        They lost 40plus boats. -> 40plus = [40, inf] boats
        They lost 40+ boats. -> 40+ = [40, inf] boats
        They lost 40 + 5 boats. -> 40 = 40; 5 = 5 boats
        They lost 40 or so boats. -> 40 or so = [35, 45] boats
        They lost 40 and counting. -> 40 and counting = [40, inf]
        They lost 40 minimum. -> 40 minimum = [40, inf]
        They lost 40 maximum. -> 40 maximum = [0, 40]
        Those aged 40 and over left. -> 40 and over = [1262278080, inf] s (age)
        Those older than 40 left. -> older than 40 = (1262278080, inf] s (age) (older than)
        Those younger than 40 left. -> younger than 40 = [0, 1262278080) s (age) (younger than)
        They lost 40 km or more. -> 40 km or more = [40000, inf] m
        Loads over 40 km or less pass. -> over 40 km = (40000, inf] m (over)
        ",
        amounts,
    );
}

#[test]
fn what_is_counted_is_the_head_behind() {
    hold(
        "
        They lost 11 of the boats. -> 11 = 11 boats
        They lost 11 of their own boats. -> 11 = 11 boats
        They lost three of the four boats. -> three = 3 boats; four = 4 boats
        They lost three of 4 boats. -> three = 3 boats; 4 = 4 boats
        They lost three of all these boats. -> three = 3 boats
        It is one of 11 of the world's most remote lighthouses. -> 11 = 11 lighthouses
        It has 11 of Malta's least known boats. -> 11 = 11 boats
        It has 11 anti-tank missiles. -> 11 = 11 missiles
        It has 11 big red old wooden boats. -> 11 = 11 boats
        It has 11 boats owners. -> 11 = 11 owners
        It has 11 boats damaged by rain. -> 11 = 11 boats
        It has 11 boats sinking. -> 11 = 11 boats
        It has 11 boat owners. -> 11 = 11 owners
        It has 11 men running it. -> 11 = 11 men
        It has 11 crew badly hurt. -> 11 = 11 crew
        It has 11 flight attendants. -> 11 = 11 attendants
        It has 11 red boats. -> 11 = 11 boats
        It has 11-boat fleets. -> 11 = 11 fleets
        It has 11 - boat fleets. -> 11 = 11
        It has 11 bus lines. -> 11 = 11 lines
        It has 11 glass doors. -> 11 = 11 doors
        It has 11 bed rooms. -> 11 = 11 rooms
        It has 11 king crabs. -> 11 = 11 crabs
        ",
        amounts,
    );
}

#[test]
fn one_is_a_number_or_a_pronoun() {
    hold(
        "
        One of the boats sank. -> 
        No one came. -> 
        The one boat sank. -> 
        This one sank. -> 
        Each one sank. -> 
        Another one sank. -> 
        One day it sank. -> 
        One-day boats sank. -> One-day = 86400 give or take 4320 s
        One - it sank. -> 
        One is gone. -> 
        One in five boats sank. -> One in five = 20 give or take 1% boats
        One out of five boats sank. -> One out of five = 20 give or take 1% boats
        One in every five boats sank. -> One in every five = 20 give or take 1% boats
        Two in three boats sank. -> Two in three = 66.6666667 give or take 3.33333333% boats
        Three in two boats sank. -> Three = 3; two = 2 boats
        Two in two boats sank. -> Two = 2; two = 2 boats
        Two in 2.5 boats sank. -> Two = 2; 2.5 = 2.5 boats
        Two in 5 km sank. -> Two = 2; 5 km = 5000 give or take 250 m
        Two out of 10 boats sank. -> Two out of 10 = 20 give or take 1% boats
        5 out of every 100 boats sank. -> 5 out of every 100 = 5 give or take 0.25% boats
        ",
        amounts,
    );
}

#[test]
fn ages_lengths_and_signs() {
    hold(
        "
        Ana Lund, 40, left. -> 40 = 1262278080 s (age)
        Ana Lund, 114, left. -> 114 = 3597492530 s (age)
        Ana Lund, 115, left. -> 115 = 115
        Ana Lund, 116, left. -> 116 = 116
        Ana Lund, 40.5, left. -> 40.5 = 40.5
        Ana Lund, forty, left. -> forty = 40
        A man aged 40 left. -> 40 = 1262278080 s (age)
        A man aged 40 years left. -> 40 years = 1262278080 s (age)
        A man aged 40 days left. -> 40 days = 1262278080 s (age)
        A 40-year-old man left. -> 40-year-old = 1262278080 s (age)
        A 40 - year - old man left. -> 40 = 40
        A 40 year old man left. -> 40 year old = 1262278080 s (age)
        A 40-year old man left. -> 40-year old = 1262278080 s (age)
        She is 40 years old. -> 40 years old = 1262278080 s (age)
        She is 40 years of age. -> 40 years of age = 1262278080 s (age)
        She has 40 years of it. -> 40 years = 1262278080 give or take 63113904 s
        They waited over three years. -> three years = 94670856 give or take 4733542.8 s
        They waited for over three years. -> over three years = (94670856, inf] s (over)
        They waited over ten years. -> over ten years = (315569520, inf] s (over)
        They waited over nine years. -> nine years = 284012568 give or take 14200628.4 s
        They waited over 30 decades. -> over 30 decades = (9467085600, inf] s (over)
        They waited over two decades. -> over two decades = (631139040, inf] s (over)
        They waited more than three years. -> more than three years = (94670856, inf] s (more than)
        They hauled over three tonnes. -> over three tonnes = (3000, inf] kg (over)
        They waited after over three years. -> over three years = (94670856, inf] s (over)
        It fell to minus 5 degrees. -> minus 5 degrees = 268.15 give or take 0.25 K
        It fell to -5 degrees. -> -5 degrees = 268.15 give or take 0.25 K
        It fell to - 5 degrees. -> 5 degrees = 278.15 give or take 0.25 K
        It fell x-5 degrees. -> 
        ",
        amounts,
    );
}

#[test]
fn years_shares_and_factors() {
    hold(
        "
        They lost 1900 boats. -> 1900 = 1900 give or take 50 boats
        They lost 2000. -> 
        They lost 1499. -> 1499 = 1499
        They lost 1500. -> 
        They lost 2100. -> 
        They lost 2101. -> 2101 = 2101
        They lost over 1987. -> over 1987 = (1987, inf] (over)
        It costs 1987 dollars. -> 1987 dollars = 1987 give or take 0.5 USD
        It costs $1987. -> $1987 = 1987 give or take 0.5 USD
        They lost 5% of boats. -> 5% = 5 give or take 0.25% boats
        They lost 5 percent of boats. -> 5 percent = 5 give or take 0.25% boats
        Shares are up 5 to 6 percent. -> 5 to 6 percent = [5, 6]%
        Prices rose from 5 to 6 percent. -> 5 = 5 give or take 0.25%; 6 percent = 6 give or take 0.3%
        Prices rose from 5 to six percent. -> 5 = 5 give or take 0.25%; six percent = 6 give or take 0.3%
        It runs 3 times as fast. -> 3 times = 3 times
        It runs 3 times more. -> 3 times = 3 times
        It ran 3 times. -> 3 = 3 times
        It rose 3-fold. -> 3-fold = 3 times
        It rose 3 fold. -> 3 fold = 3 times
        It rose three-fold. -> three-fold = 3 times
        It rose 3 - fold. -> 3 = 3
        ",
        amounts,
    );
}

#[test]
fn money_and_units_stand_beside_the_number() {
    hold(
        "
        It costs Rs 5. -> Rs 5 = 5 give or take 0.25 XRS
        It costs Rs. 5. -> Rs. 5 = 5 give or take 0.25 XRS
        It costs rs 5. -> rs 5 = 5 give or take 0.25 XRS
        It costs A$5. -> A$5 = 5 give or take 0.25 AUD
        It costs a $5 fee. -> $5 = 5 give or take 0.25 USD
        It costs HK$5. -> HK$5 = 5 give or take 0.25 HKD
        It costs EUR 5. -> EUR 5 = 5 give or take 0.25 EUR
        It costs €5. -> €5 = 5 give or take 0.25 EUR
        It costs £ more than 5. -> £ more than 5 = (5, inf] GBP (more than)
        It costs £ 5. -> £ 5 = 5 give or take 0.25 GBP
        It is 5 m long. -> 5 m = 5 give or take 0.25 m
        It is 5m long. -> 5m = 5 give or take 0.25 m
        It is 5g heavy. -> 5g = 0.005 give or take 0.00025 kg
        It is a 5G phone. -> 5 = 5 phone
        It is a 5-km road. -> 5-km = 5000 give or take 250 m
        It is a 5 - km road. -> 5 = 5
        It is 5 square km wide. -> 5 square km = 5000000 give or take 250000 m2
        It is 5 km2 wide. -> 5 km2 = 5000000 give or take 250000 m2
        ",
        amounts,
    );
}
