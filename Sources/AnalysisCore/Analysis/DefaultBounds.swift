/// The bounds that schemas state where a pipeline states none.
package enum DefaultBounds {
    /// The characters of a text or a quote.
    package static let text = 400
    /// The items of a list.
    package static let items = 30
    /// The characters of a sentence, with room to spare.
    package static let sentence = 400
    /// The characters of a word and its space, with room to spare.
    package static let word = 12
    /// The words of a sentence.
    package static let wordsOfSentence = 15
}
