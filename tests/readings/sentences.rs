//! Sentences: parts of speech, names, clauses, what is denied, how it is meant, who says so.

use super::hold;
use super::shown::sentence;

#[test]
fn what_is_denied_is_denied_to_its_end() {
    hold(
        "
        Malta did not sign the pact. -> «Malta» did not -sign.v the -pact.n
        Malta didn't sign the pact. -> «Malta» did n't -sign.v the -pact.n
        Malta never signed the pact. -> «Malta» never -signed.v the -pact.n
        Malta failed to sign the pact. -> «Malta» failed.v to -sign.v the -pact.n
        Malta refused to sign the pact. -> «Malta» refused.v to -sign.v the -pact.n
        Malta signed the pact without delay. -> «Malta» signed.v the pact.n without -delay.n
        It is not true that Malta signed the pact. -> it is not true.a that -«Malta» -signed.v the -pact.n
        It is false that Malta signed the pact. -> it is false.a that -«Malta» -signed.v the -pact.n
        Malta has yet to sign the pact. -> «Malta» has yet to -sign.v the -pact.n
        Malta signed no fewer than three pacts. -> «Malta» signed.v [no fewer than three] pacts.n
        The pact failed to hold, and Malta left. -> the pact.n failed.v to -hold.v | and «Malta» left.v
        No boat broke. -> no -boat.n -broke.v
        No record fell. -> no -record.n -fell.v
        Peru left without boats and took gold. -> «Peru» left.v without -boats.n and took.v gold.n
        Peru did not leave, and Malta stayed. -> «Peru» did not -leave.v | and «Malta» stayed.v
        Peru did not leave but stayed. -> «Peru» did not -leave.v | but stayed.v
        Peru did not leave, Malta and Chad did. -> «Peru» did not -leave.v «Malta» and «Chad» did
        Peru is not a poor country. -> «Peru» is not a -poor.a -country.n
        Peru cannot leave. -> «Peru» cannot -leave.v
        Peru isn't leaving. -> «Peru» is n't -leaving.v
        ",
        sentence,
    );
}

#[test]
fn sets_that_are_complete() {
    hold(
        "
        Nobody signed the pact. -> nobody -signed.v the -pact.n
        No country signed the pact. -> no -country.n -signed.v the -pact.n
        No country other than Malta signed the pact. -> no country.n other than «Malta» signed.v the pact.n {No: Malta of 1}
        Only Malta signed the pact. -> only «Malta» signed.v the pact.n {Only: Malta of 1}
        Three countries signed: Malta, Peru and Chad. -> [Three] countries.n signed.v | «Malta» «Peru» and «Chad» {Three: Malta, Peru, Chad of 3}
        Three countries signed: Malta and Peru. -> [Three] countries.n signed.v | «Malta» and «Peru»
        Not only Malta signed the pact. -> not only «Malta» signed.v the pact.n
        Malta is the sole member. -> «Malta» is the sole member.n {sole: Malta of 1}
        Malta was the first to leave. -> «Malta» was the [first] to leave.v
        Two members, Malta and Peru, left. -> [Two] members.n «Malta» and «Peru» left.v {Two: Malta, Peru of 2}
        ",
        sentence,
    );
}

#[test]
fn what_is_planned_possible_or_asked() {
    hold(
        "
        Malta may sign the pact. -> «Malta» may sign.v/hedged the pact.n/hedged
        Malta might have signed the pact. -> «Malta» might have signed.v/hedged the pact.n/hedged
        Malta could sign the pact. -> «Malta» could sign.v/hedged the pact.n/hedged
        Malta would sign the pact. -> «Malta» would sign.v/conditional the pact.n/conditional
        Malta will sign the pact. -> «Malta» will sign.v/planned or wished the pact.n/planned or wished
        Malta plans to sign the pact. -> «Malta» plans.v to sign.v/planned or wished the pact.n/planned or wished
        Malta is expected to sign the pact. -> «Malta» is expected.v to sign.v/planned or wished the pact.n/planned or wished
        Malta reportedly signed the pact. -> «Malta» reportedly.adv signed.v/hedged the pact.n/hedged
        Malta allegedly signed the pact. -> «Malta» allegedly.adv signed.v/alleged the pact.n/alleged
        Malta is likely to sign the pact. -> «Malta» is likely.a to sign.v/hedged the pact.n/hedged
        Did Malta sign the pact? -> did «Malta»/asked sign.v/asked the pact.n/asked
        Who signed the pact? -> who signed.v/asked the pact.n/asked
        Will Malta sign? -> will «Malta»/asked sign.v/asked
        Peru would, if asked, leave. -> «Peru» would | if asked.v/conditional leave.v/conditional
        Peru is unlikely to leave. -> «Peru» is unlikely.a to leave.v/hedged
        Peru wants to leave. -> «Peru» wants.v to leave.v/planned or wished
        Peru called on Malta to leave. -> «Peru» called.v on «Malta» to leave.v/planned or wished
        Peru urged Malta to leave. -> «Peru» urged.v «Malta» to leave.v/planned or wished
        Should Peru leave? -> should «Peru»/asked leave.v/asked
        ",
        sentence,
    );
}

#[test]
fn who_says_so_and_how() {
    hold(
        "
        Police said Malta signed the pact. -> Police.n said.v «Malta» signed.v the pact.n
        Police claimed that Malta signed the pact. -> Police.n claimed.v | that «Malta»/alleged signed.v/alleged the pact.n/alleged
        Police alleged Malta signed the pact. -> Police.n alleged.v «Malta»/alleged signed.v/alleged the pact.n/alleged
        Police denied that Malta signed the pact. -> Police.n denied.v | that «Malta»/alleged signed.v/alleged the pact.n/alleged
        Police falsely claimed that Malta signed the pact. -> Police.n falsely.adv claimed.v | that -«Malta» -signed.v the -pact.n
        Malta signed the pact, police said. -> «Malta» signed.v the pact.n police.n said.v
        \"Malta signed the pact,\" police said on Friday. -> «Malta» signed.v the pact.n police.n said.v on [Friday] <Malta signed the pact>
        Malta said, on Friday, that Peru left. -> «Malta» said.v on [Friday] that «Peru» left.v
        Peru left, Malta said in a long and angry letter to the old mayor of Oslo. -> «Peru» left.v «Malta» said.v in a long.a and angry.a letter.n to the old.a mayor.n of «Oslo»
        Peru left, said the mayor. -> «Peru» left.v said.v the mayor.n
        \"Peru left,\" the mayor said. -> «Peru» left.v the mayor.n said.v <Peru left>
        \"Peru left\", said the mayor of Oslo. -> «Peru» left.v said.v the mayor.n of «Oslo» <Peru left>
        The mayor said: Peru left. -> the mayor.n said.v | «Peru» left.v
        The mayor said nothing. -> the mayor.n said.v nothing
        The mayor said 12 boats left. -> the mayor.n said.v [12] boats.n left.v
        The mayor said of Peru that it left. -> the mayor.n said.v of «Peru» that it left.v
        According to the mayor of Oslo, Peru left. -> according to the mayor.n of «Oslo» «Peru» left.v
        Peru left, according to the mayor of Oslo, in May. -> «Peru» left.v | according to the mayor.n of «Oslo» in [May]
        ",
        sentence,
    );
}

#[test]
fn clauses_and_quotations() {
    hold(
        "
        Malta signed the pact, but Peru did not. -> «Malta» signed.v the pact.n | but «Peru» did not
        Malta signed the pact and Peru left it. -> «Malta» signed.v the pact.n and «Peru» left.v it
        Malta, which signed the pact, left. -> «Malta» | which signed.v the pact.n left.v
        Malta signed the pact because Peru left. -> «Malta» signed.v the pact.n | because «Peru» left.v
        Although Peru left, Malta signed the pact. -> although «Peru» left.v «Malta» signed.v the pact.n
        When Peru left, Malta signed the pact. -> when «Peru» left.v «Malta» signed.v the pact.n
        Malta signed the pact; Peru left it. -> «Malta» signed.v the pact.n | «Peru» left.v it
        Malta signed the pact – Peru left. -> «Malta» signed.v the pact.n | «Peru» left.v
        He said \"the pact is dead\" on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        He said “the pact is dead” on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        He said ‘the pact is dead’ on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        He said 'the pact is dead' on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        He said «the pact is dead» on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        He said „the pact is dead” on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        He said ``the pact is dead'' on Friday. -> he said.v the pact.n is dead.a on [Friday] <the pact is dead>
        It is the dog's dinner and the cats' milk. -> it is the dog.n 's dinner.n and the cats.n milk.n
        He said \"the pact is dead and left. -> he said.v the pact.n is dead.a and left.v <the pact is dead and left>
        ",
        sentence,
    );
}

#[test]
fn names_end_where_they_end() {
    hold(
        "
        Ana Lund met Tore Vik in Oslo. -> «Ana Lund» met.v «Tore Vik» in «Oslo»
        President Ana Lund met Mr Vik. -> President.n «Ana Lund» met.v Mr.n «Vik»
        The Ana Lund Prize went to Oslo. -> the «Ana Lund Prize» went.v to «Oslo»
        The Bank of Malta closed. -> the «Bank of Malta» closed.v
        The University of Oslo and the Bank of Malta closed. -> the «University of Oslo» and the «Bank of Malta» closed.v
        Johnson & Johnson closed. -> «Johnson & Johnson» closed.v
        Al-Qaeda left. -> «Al-Qaeda» left.v
        The EU and the UN left. -> the «EU» and the «UN» left.v
        Police arrested Ana. -> Police.n arrested.v «Ana»
        Ana's boat sank. -> «Ana» 's boat.n sank.v
        Oslo's mayor left. -> «Oslo» 's mayor.n left.v
        The Norwegian mayor left. -> the «Norwegian» mayor.n left.v
        A Norwegian left. -> a «Norwegian» left.v
        French boats sank off Peru. -> «French» boats.n sank.v off «Peru»
        The Irish-born singer left. -> the «Irish» born.v singer.n left.v
        He left Washington for Moscow. -> he left.v «Washington» for «Moscow»
        Leonardo da Vinci painted it. -> «Leonardo da Vinci» painted.v it
        Charles de Gaulle left. -> «Charles de Gaulle» left.v
        Osama bin Laden left. -> «Osama bin Laden» left.v
        Mount Etna erupted. -> «Mount Etna» erupted.v
        Lake Victoria is deep. -> «Lake Victoria» is deep.a
        He is a Catholic and a Democrat. -> he is a «Catholic» and a «Democrat»
        In January the White House closed. -> in [January] the «White House» closed.v
        The House of Lords and Commons met. -> the «House of Lords» and «Commons» met.v
        ",
        sentence,
    );
}

#[test]
fn parts_of_speech_by_their_neighbours() {
    hold(
        "
        The saw broke. -> the saw.n broke.v
        They saw the boat. -> they saw.v the boat.n
        They sought to boat there. -> they sought.v to boat.v/planned or wished there
        The mayor's visit ended. -> the mayor.n 's visit.n ended.v
        The mayor visits Malta. -> the mayor.n visits.v «Malta»
        The mayor plans a visit. -> the mayor.n plans.v a visit.n
        Malta plans a visit. -> «Malta» plans.v a visit.n
        Malta plans fell. -> «Malta» plans.n fell.v
        Plans fell. -> Plans.n fell.v
        The close race ended. -> the close.a race.n ended.v
        They close the race. -> they close.v the race.n
        It is open. -> it is open.a
        It is opened. -> it is opened.v
        It was broken. -> it was broken.v
        It is a record. -> it is a record.n
        They record songs. -> they record.v songs.n
        She records a record. -> she records.v a record.n
        The present ruler was present. -> the present.a ruler.n was present.a
        The old man left. -> the old.a man.n left.v
        The record fell in May. -> the record.n fell.v in [May]
        Oslo records fell. -> «Oslo» records.n fell.v
        The Oslo record fell. -> the «Oslo» record.n fell.v
        The boat called Anna sank. -> the boat.n called.v «Anna» sank.v
        The boat reached Oslo. -> the boat.n reached.v «Oslo»
        The boat walks to Oslo. -> the boat.n walks.v to «Oslo»
        The boat walks fell. -> the boat.n walks.n fell.v
        The leading boat sank. -> the leading.a boat.n sank.v
        They are leading. -> they are leading.v
        They will record it. -> they will record.v/planned or wished it
        ",
        sentence,
    );
}
