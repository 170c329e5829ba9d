/// A run of text that stands together on a page.
///
/// No element that starts a line of its own, and no end of one, divides it. It is kept or left out
/// as a whole, so that no sentence loses a word.
struct PageBlock {
    /// The index of the innermost element around it that starts a line of its own; -1 at the top.
    var container: Int32
    /// The index of its first text.
    var start: Int32
    /// The index behind its last text.
    var end: Int32
    /// What its text looks like.
    var text = TextStatistics()
    /// The links in it.
    var links: Int32 = 0
    /// The pictures in it, or directly before it.
    var images: Int32 = 0
    /// The emphasised parts in it.
    var emphases: Int32 = 0
    /// The line breaks in it.
    var breaks: Int32 = 0
    /// The dates and times in it that are marked as such.
    var times: Int32 = 0
    /// The level of the heading that it is or stands in; 0 for none.
    var heading: Int32 = 0
    /// Whether it stands in a panel that the page shows closed.
    var isInPanel = false
    /// How many blocks of the page have the same text.
    var copies: Int32 = 1

    /// The share of its letters that stand in links.
    var linkShare: Float { Float(text.linkLetters) / Float(max(text.letters, 1)) }

    /// Whether it is running text rather than a label.
    var isProse: Bool {
        text.letters - text.linkLetters >= 60 && text.linkLetters * 2 < text.letters
    }
}
