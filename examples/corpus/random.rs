//! Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014), and Zipf's law.

/// The most frequent noun of news is one in some two hundred nouns, not one in ten.
const SHIFT: f64 = 30.0;

/// A stream of random numbers.
pub(crate) struct Random(u64);

impl Random {
    /// The stream of a seed and of the number of what is made from it, so that article 7 is the same however many
    /// there are.
    pub(crate) fn new(seed: u64, number: usize) -> Self {
        let mut random = Self(seed);
        let mixed = random.next() ^ (number as u64).wrapping_mul(0xd134_2543_de82_ef95);
        Self(mixed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// At least 0 and below 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A number below `end`, all equally often; 0 where `end` is.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((self.share() * end as f64) as usize).min(end.saturating_sub(1))
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// A rank below `end` by Zipf's law as Mandelbrot corrects it for the most frequent: 1 / (rank + [`SHIFT`]).
    pub(crate) fn zipf(&mut self, end: usize) -> usize {
        let rank = SHIFT * ((end as f64 / SHIFT + 1.0).powf(self.share()) - 1.0);
        (rank as usize).min(end.saturating_sub(1))
    }

    /// One of these, all equally often.
    pub(crate) fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from.get(self.below(from.len())).copied().unwrap_or("")
    }

    /// One of these, the first ones most often.
    pub(crate) fn pick_zipf<'t>(&mut self, from: &'t [String]) -> &'t str {
        from.get(self.zipf(from.len())).map_or("", String::as_str)
    }
}
