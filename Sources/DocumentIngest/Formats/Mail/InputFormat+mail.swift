import AnalysisCore

extension InputFormat {
    /// A mail, or a page saved with all its parts.
    static let mail = InputFormat(
        format: .mail,
        extensions: ["eml", "mhtml", "mht"],
        mayStart: MailReader.isMail,
        isParsed: true,
        reading: .bytes { bytes, id, options in MailReader(options: options).read(bytes, id: id) }
    )
}
