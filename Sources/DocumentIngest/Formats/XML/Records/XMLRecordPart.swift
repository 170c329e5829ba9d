import AnalysisCore
import Markup

/// What the reading of an XML file brings, for the making of documents.
enum XMLRecordPart: Sendable {
    /// What is known of the file itself, for the records that follow.
    case file(XMLFileFacts)
    /// Records, in a tree with the root of the document that they stand in, and what is wrong with
    /// those that are damaged.
    case records(XMLTree, root: XMLName?, damage: MarkupError?)
    /// A record that is damaged where it starts, so that nothing of it was read.
    case damagedRecord(MarkupError)
}

/// What is known of an XML file.
struct XMLFileFacts: Sendable, Hashable {
    /// The encoding.
    var encoding = "UTF-8"
    /// The length of the byte order mark; `nil` where the file's bytes are not those that the
    /// parser saw.
    var markLength: Int? = 0
    /// What was noticed since the last time.
    var findings: [Finding] = []
}
