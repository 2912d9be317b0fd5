//! Places in an order, ratios and scores.

use super::hold;
use super::shown::amounts;

#[test]
fn places_in_an_order() {
    hold(
        "
        She is the 21st pilot. -> 21st = 21 in order pilot
        She is the 22nd pilot. -> 22nd = 22 in order pilot
        She is the 23rd pilot. -> 23rd = 23 in order pilot
        She is the 24th pilot. -> 24th = 24 in order pilot
        She is the twenty-first pilot. -> twenty-first = 21 in order pilot
        She is the twenty-tenth pilot. -> twenty = 20 pilot; tenth = 10 in order pilot
        She is the nineteen-first pilot. -> nineteen = 19 pilot; first = 1 in order pilot
        She is the thirty-ninth pilot. -> thirty-ninth = 39 in order pilot
        She is the hundredth pilot. -> hundredth = 100 in order pilot
        She is the first pilot. -> first = 1 in order pilot
        The first, she said, sank. -> 
        The second. It sank. -> 
        The third, she said, sank. -> third = 3 in order
        The first lady came. -> 
        The first-class cabin burned. -> 
        The second-class cabin burned. -> second = 2 in order cabin
        The third-class cabin burned. -> third = 3 in order cabin
        At first boats sank. -> 
        A second of the race was left. -> second = 2 in order race
        The second of a pair sank. -> 
        She ranked No. 4 in Malta. -> No. 4 = 4 in order
        She ranked No 4 in Malta. -> No 4 = 4 in order
        There are no 4 boats. -> 4 = 4 boats
        She ranked no. 4 in Malta. -> no. 4 = 4 in order
        She ranked number 4 in Malta. -> number 4 = 4 in order
        She ranked number four in Malta. -> number four = 4 in order
        She ranked #4 in Malta. -> #4 = 4 in order
        A number of boats sank. -> 
        ",
        amounts,
    );
}

#[test]
fn ratios_and_scores() {
    hold(
        "
        Mix them 4 : 3. -> 4 : 3 = 1.33333333 to 1
        Mix them 4 : 3 : 1. -> 4 : 3 : 1 = 67121153 to 1
        Mix them 4 : 3 : 2 : 1. -> 4 : 3 : 2 : 1 = 274928247000 to 1
        Mix them 5 : 4 : 3 : 2 : 1. -> 5 = 5; 4 = 4; 3 = 3; 2 = 2; 1 = 1
        Mix them 4:3. -> 
        Mix them in a ratio of 4:3. -> 4:3 = 1.33333333 to 1
        Mix them in a 4:3 ratio. -> 4:3 = 1.33333333 to 1
        Mix them at odds of 4 to 3. -> 4 to 3 = 1.33333333 to 1
        Mix them in a ratio of 4 to 3. -> 4 to 3 = 1.33333333 to 1
        Mix them in a ratio of 8 to 6. -> 8 to 6 = 1.33333333 to 1
        Mix them in a ratio of 8 : 6 : 4. -> 8 : 6 : 4 = 67121154 to 1
        Mix them in a ratio of 9 : 6 : 3. -> 9 : 6 : 3 = 50339841 to 1
        Mix them in a ratio of 4095 : 3. -> 4095 : 3 = 1365 to 1
        Mix them in a ratio of over 3 : 1. -> over 3 : 1 = (3, inf] to 1 (over)
        Mix them in a ratio of over 3 : 1 : 1. -> 3 : 1 : 1 = 50335745 to 1
        Mix them in a ratio of four : 3. -> four = 4; 3 = 3
        Mix them 4 : three. -> 4 = 4; three = 3
        Mix them 4 :3. -> 4 = 4; 3 = 3
        Mix them 4: 3. -> 4 = 4; 3 = 3
        The ratio of goats to the sheep of the big old farm is now 6 to 2. -> 6 to 2 = 3 to 1
        Mix them in a proportion of 6 to 2. -> 6 to 2 = 3 to 1
        They moved from 6 to 2. -> 6 = 6; 2 = 2
        They won 3-1. -> 3-1 = 3 score 3:1
        They lost 3-1. -> 3-1 = 3 score 3:1
        They won 1-3. -> 1-3 = 1 score 1:3
        The final ended 3-1. -> 3-1 = 3 score 3:1
        The final ended 1-3. -> 1-3 = 1 score 1:3
        The final ended 1-30. -> 1-30 = [1, 30]
        The final ended 1-20. -> 1-20 = 1 score 1:20
        The final ended 20-21. -> 20-21 = [20, 21]
        The final ended 3-3. -> 3-3 = 3 score 3:3
        They won 20-30. -> 20-30 = 20 score 20:30
        They won 1-3 boats. -> 1-3 = 1 score 1:3
        It took 1-3 boats. -> 1-3 = [1, 3] boats
        It took 1-3 km. -> 1-3 km = [1000, 3000] m
        They won 999-1. -> 999-1 = 999 score 999:1
        They voted 50-49 for it. -> 50-49 = 50 score 50:49
        She owns 5 buses. -> 5 = 5 buses
        She owns 5 gas pipes. -> 5 = 5 pipes
        ",
        amounts,
    );
}
