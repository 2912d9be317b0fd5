//! Numbers, line by line: in digits and words, as fractions, with scales, in ranges, and those that count nothing.

use super::hold;
use super::shown::amounts;

#[test]
fn numbers_stand_in_digits_and_words() {
    hold(
        "
        Nineteen boats sank. -> Nineteen = 19 boats
        Ninety-nine boats sank. -> Ninety-nine = 99 boats
        Zero boats sank. -> Zero = 0 boats
        They lost 2 lakh boats. -> 2 lakh = 200000 give or take 10000 boats
        They lost 3 crore boats. -> 3 crore = 30000000 give or take 1500000 boats
        They lost 4 mn boats. -> 4 mn = 4000000 give or take 200000 boats
        They lost 5 trillion boats. -> 5 trillion = 5000000000000 give or take 250000000000 boats
        They lost 12 dozen boats. -> 12 dozen = 144 give or take 6 boats
        They lost two hundred boats. -> two hundred = 200 give or take 10 boats
        They lost 5 hundred boats. -> 5 hundred = 500 give or take 25 boats
        They lost a hundred boats. -> a hundred = 100 give or take 5 boats
        They lost a thousand boats. -> a thousand = 1000 give or take 50 boats
        They lost a million boats. -> a million = 1000000 give or take 50000 boats
        They lost a hundred and one boats. -> a hundred and one = 101 boats
        They lost one hundred and fifty thousand boats. -> one hundred and fifty thousand = 150000 give or take 500 boats
        They lost twenty one boats. -> twenty one = 21 boats
        They lost two and three boats. -> two = 2; three = 3 boats
        They lost hundred boats. -> 
        They lost two and a half boats. -> two and a half = 2.5 boats
        They lost two and a half million boats. -> two and a half million = 2500000 give or take 50000 boats
        They lost three dozen boats. -> three dozen = 36 boats
        They lost a dozen boats. -> a dozen = 12 boats
        They lost 1,234,567 boats. -> 1,234,567 = 1234567 boats
        They lost 12,34,567 boats. -> 12,34,567 = 1234567 boats
        They lost 0.5 tonnes. -> 0.5 tonnes = 500 give or take 25 kg
        They lost 007 boats. -> 
        They lost 0 boats. -> 0 = 0 boats
        They lost 10,000 boats. -> 10,000 = 10000 give or take 500 boats
        They lost 4.50 tonnes. -> 4.50 tonnes = 4500 give or take 5 kg
        They lost 1 234 567 boats. -> 1 234 567 = 1234567 boats
        They lost 999 000 boats. -> 999 000 = 999000 give or take 500 boats
        ",
        amounts,
    );
}

#[test]
fn fractions_are_shares_or_parts_of_a_unit() {
    hold(
        "
        They lost 2½ tonnes. -> 2½ tonnes = 2500 give or take 50 kg
        They lost 2 1/2 tonnes. -> 2 1/2 tonnes = 2500 give or take 50 kg
        They lost 1/2 tonne. -> 1/2 tonne = 500 give or take 5 kg
        They lost 3/4 of the boats. -> 3/4 = 75 give or take 0.5% boats
        They lost 1/8 of the boats. -> 1/8 = 12.5 give or take 0.5% boats
        They lost 5/8 of the boats. -> 5/8 = 62.5 give or take 0.5% boats
        They lost 1/2/3 of the boats. -> 
        They lost ½ of the boats. -> ½ = 50 give or take 2.5% boats
        They lost ¼ of the boats. -> ¼ = 25 give or take 1.25% boats
        They lost ¾ of the boats. -> ¾ = 75 give or take 2.5% boats
        They lost ⅓ of the boats. -> ⅓ = 33.3333333 give or take 1.66666667% boats
        They lost ⅔ of the boats. -> ⅔ = 66.6666667 give or take 2.5% boats
        They lost ⅛ of the boats. -> ⅛ = 12.5 give or take 0.625% boats
        They lost half a million boats. -> half a million = 500000 give or take 25000 boats
        They lost half-million boats. -> half-million = 500000 give or take 25000 boats
        They lost half a dozen boats. -> half a dozen = 6 boats
        They lost half the boats. -> half = 50 give or take 2.5%
        They lost half of the boats. -> half = 50 give or take 2.5% boats
        They lost a half of the boats. -> a half = 50 give or take 2.5% boats
        They lost a third of the boats. -> a third = 33.3333333 give or take 1.66666667% boats
        They lost one third of the boats. -> one third = 33.3333333 give or take 1.66666667% boats
        They lost two thirds of the boats. -> two thirds = 66.6666667 give or take 2.5% boats
        They lost two-fifths of the boats. -> two-fifths = 40 give or take 2% boats
        They lost three-quarters of the boats. -> three-quarters = 75 give or take 2.5% boats
        They lost four fifths of the boats. -> four fifths = 80 give or take 2.5% boats
        They lost seven eighths of the boats. -> seven eighths = 87.5 give or take 2.5% boats
        They lost nine tenths of the boats. -> nine tenths = 90 give or take 2.5% boats
        They lost a tenth of the boats. -> a tenth = 10 give or take 0.5% boats
        Prices rose by a third. -> a third = 33.3333333 give or take 1.66666667%
        Prices rose by a third last year. -> a third = 33.3333333 give or take 1.66666667%
        Prices rose by a quarter in May. -> a quarter = 25 give or take 1.25%
        Prices rose by a third party. -> 
        Prices rose a quarter in May. -> 
        ",
        amounts,
    );
}

#[test]
fn letters_and_words_of_scale_multiply() {
    hold(
        "
        The bill came to $5k. -> $5k = 5000 give or take 250 USD
        The bill came to $5m. -> $5m = 5000000 give or take 250000 USD
        The bill came to $5 m. -> $5 m = 5000000 give or take 250000 USD
        The bill came to $5b. -> $5b = 5000000000 give or take 250000000 USD
        The bill came to $5t. -> $5t = 5000000000000 give or take 250000000000 USD
        It drew 5k riders. -> 5k = 5000 give or take 250 riders
        It drew 5m people. -> 5m = 5000000 give or take 250000 people
        It drew 5m boats. -> 5m = 5000000 give or take 250000 boats
        It drew 5m pass. -> 5m = 5 give or take 0.25 m
        The wall is 5m long. -> 5m = 5 give or take 0.25 m
        The wall is 5m. -> 5m = 5 give or take 0.25 m
        It cost 5m euros. -> 5m euros = 5000000 give or take 250000 EUR
        It cost 5m rupees. -> 5m rupees = 5000000 give or take 250000 XRS
        They lost 3-dozen boats. -> 3-dozen = 36 boats
        Two hundred dozen boats came. -> Two hundred dozen = 2400 give or take 50 boats
        They need five thousand thousand boats. -> five thousand = 5000 give or take 250 boats
        They lost 30 hundred boats. -> 30 hundred = 3000 give or take 150 boats
        They lost 3 thousand hundred boats. -> 3 thousand = 3000 give or take 150 boats
        They lost twelve hundred boats. -> twelve hundred = 1200 give or take 50 boats
        They lost two hundred hundred boats. -> two hundred = 200 give or take 10 boats
        They lost 99 boats. -> 99 = 99 boats
        They lost 100 boats. -> 100 = 100 give or take 5 boats
        They lost 100 tonnes. -> 100 tonnes = 100000 give or take 5000 kg
        They lost 105 tonnes. -> 105 tonnes = 105000 give or take 500 kg
        They lost fifty tonnes. -> fifty tonnes = 50000 give or take 500 kg
        They lost two hundred tonnes. -> two hundred tonnes = 200000 give or take 10000 kg
        They lost two thousand boats. -> two thousand = 2000 give or take 100 boats
        They lost 1500 tonnes. -> 1500 tonnes = 1500000 give or take 50000 kg
        They lost 3.0 tonnes. -> 3.0 tonnes = 3000 give or take 50 kg
        They lost two million three hundred thousand and six boats. -> two million three hundred thousand and six = 2300006 boats
        ",
        amounts,
    );
}

#[test]
fn what_names_or_orders_counts_nothing() {
    hold(
        "
        The K-12 pupils left. -> 12 = 12 pupils
        The mid-20 group left. -> 20 = 20 group
        The sub-4 time stands. -> 4 = 4 stands
        A pre-5 group left. -> 5 = 5 group
        The A/3 form is lost. -> 
        The no/3 form is lost. -> 
        Mail box@3 there. -> 
        See x=5 there. -> 
        See a&5 there. -> 
        See a?5 there. -> 
        See a.5 there. -> 
        See a:5 there. -> 
        See 7:5 there. -> 
        See 5@home there. -> 
        See 5_a there. -> 
        See @5 there. -> 
        It opened on 2021-07-03. -> 
        It opened at 7 pm. -> 
        It opened at 7 a.m. today. -> 
        It opened at 7 p.m. today. -> 
        It opened at 7 o'clock. -> 
        It opened at 1800 GMT. -> 
        It opened at 1800 UTC. -> 
        It opened at 1800 BST. -> 
        He lives in block 40. -> 
        They block 40 roads. -> 40 = 40 roads
        They block 40 less roads. -> 
        She took flight 93. -> 
        It was Article 5 that fell. -> 
        She reads chapter 12. -> 
        The Apollo 13 crew returned. -> 
        The 12 left. -> 12 = 12
        We call it Project 12 there. -> 
        See Table 4 of the report. -> 
        Under Rule 12 of the pact. -> 
        A 7-Eleven burned. -> 
        A 7-storey house burned. -> 7 = 7 house
        A 7-Storey house burned. -> 
        ",
        amounts,
    );
}

#[test]
fn ranges_share_unit_and_scale() {
    hold(
        "
        It took 10-12 days. -> 10-12 days = [864000, 1036800] s
        It took 10 - 12 days. -> 10 - 12 days = [864000, 1036800] s
        It took 10 to 12 days. -> 10 to 12 days = [864000, 1036800] s
        It took 12 to 10 days. -> 12 = 1036800 give or take 43200 s; 10 days = 864000 give or take 43200 s
        It took between 10 and 12 days. -> 10 and 12 days = [864000, 1036800] s
        It took 10 and 12 days. -> 10 = 10; 12 days = 1036800 give or take 43200 s
        It took from 10 to 12 days. -> 10 to 12 days = [864000, 1036800] s
        It rose from 10 to 12 boats. -> 10 = 10; 12 = 12 boats
        The toll rose from 10 to 12. -> 10 = 10; 12 = 12
        The toll went from 10 to 12. -> 10 = 10; 12 = 12
        The toll fell from 12 to 10. -> 12 = 12; 10 = 10
        Prices grew from $10 to $12. -> $10 = 10 give or take 0.5 USD; $12 = 12 give or take 0.5 USD
        It costs $10 to $12. -> $10 to $12 = [10, 12] USD
        It costs $10-$12. -> $10-$12 = [10, 12] USD
        It costs $10m to $12m. -> $10m to $12m = [10000000, 12000000] USD
        It costs 10 to 12 million dollars. -> 10 to 12 million dollars = [10000000, 12000000] USD
        It costs $10 to 12 million. -> $10 to 12 million = [10000000, 12000000] USD
        It costs between $10 and $12. -> $10 and $12 = [10, 12] USD
        It costs between 10 and 12 million dollars. -> 10 and 12 million dollars = [10000000, 12000000] USD
        They lost 5 to 10 million boats. -> 5 to 10 million = [5000000, 10000000] boats
        They lost 5-10 million boats. -> 5-10 million = [5000000, 10000000] boats
        They lost 5 million to 10 million boats. -> 5 million to 10 million = [5000000, 10000000] boats
        It drew 10% to 12% of them. -> 10% to 12% = [10, 12]%
        It drew 10 km to 12 km of cable. -> 10 km to 12 km = [10000, 12000] m
        It drew 10 km and 12 km of cable. -> 10 km = 10000 give or take 500 m; 12 km = 12000 give or take 500 m
        It drew between 10 km and 12 km of cable. -> 10 km and 12 km = [10000, 12000] m
        The wage rises in up to 5 to 7 steps. -> up to 5 to 7 = [5, 7] steps (up to)
        The group of 8 to 9 boats sank. -> 8 to 9 = [8, 9] boats
        They lost 900,000 to 1 million boats. -> 900,000 to 1 million = [900000, 1000000] boats
        They lost two to three million boats. -> two to three million = [2000000, 3000000] boats
        They lost twenty to twenty-five hundred boats. -> twenty to twenty-five hundred = [2000, 2500] boats
        It costs $10-12. -> $10-12 = [10, 12] USD
        ",
        amounts,
    );
}
