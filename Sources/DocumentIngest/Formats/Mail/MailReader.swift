import AnalysisCore
import Markup
import TextDecoding

/// Reads mails, and pages that were saved with all their parts (MHTML).
///
/// The text is what a reader of the mail sees: of several forms of it, the page before the plain
/// text, and mails that are shown in it, behind what their headers say. Attachments are named, and not
/// read.
struct MailReader {
    /// How pages are read.
    let options: IngestOptions

    /// Parts nested deeper than this are not looked at.
    private static let deepest = 20

    /// Whether bytes start as mails do: with a header field.
    static func isMail(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: "From ".utf8) { return true }
        let name = bytes.prefix(80).prefix { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "<")
        }
        return !name.isEmpty && bytes.dropFirst(name.count).first == UInt8(ascii: ":")
    }

    /// Whether bytes start as mailboxes do: with the line that stands in front of each mail of one,
    /// and a header field.
    static func isMailbox(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.starts(with: "From ".utf8) else { return false }
        let lines = bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count > 1, lines[0].count < 200 else { return false }
        // Such as `From ann@example.org Mon May  6 10:00:00 2024`.
        let words = lines[0].split { $0 <= 0x20 }
        return words.count >= 6 && words.contains { $0.contains(UInt8(ascii: ":")) }
            && words.suffix(3).contains {
                $0.count == 4 && Int(String(decoding: $0, as: UTF8.self)) != nil
            }
            && isMail(Array(lines[1]))
    }

    /// The document that a mail is.
    func read(_ file: [UInt8], id: DocumentID) -> IngestItem {
        // Old programs end lines with CR alone.
        let bytes = file.contains(0x0A) ? file : file.map { $0 == 0x0D ? 0x0A : $0 }
        let mail = MailPart(in: bytes, 0..<bytes.count)
        var contents = Contents()
        collect(mail, bytes, 0, &contents)
        let lines = LineIndex(bytes.span)
        var result = ExtractedText(text: [], anchors: [])
        var encoding: String?
        write(contents.texts, of: bytes, lines, to: &result, &encoding)
        guard !result.text.isEmpty else {
            let names = contents.attachments.prefix(10).joined(separator: ", ")
            let rest = names.isEmpty ? "" : "; attachments are not read: \(names)"
            if let unread = result.findings.first(where: { $0.kind == Finding.unreadPartKind }) {
                return .failed(id: id, .notText, message: unread.message + rest)
            }
            return .failed(id: id, .empty, message: "there is no text in it" + rest)
        }
        note(mail, contents, &result)
        return .document(
            Document(
                id,
                .mail,
                result,
                encoding: encoding ?? "UTF-8",
                size: bytes.count
            )
        )
    }

    /// What a mail holds.
    struct Contents {
        var texts: [Text] = []
        var attachments: [String] = []
        /// How many pages stand in windows of the page and are not read.
        var windows = 0
    }

    /// What is read of a mail.
    indirect enum Text {
        case part(MailPart)
        /// Forms of the same, the best one first: the others count where there is no text in it.
        case forms([[Text]])
        /// A mail in the mail, and its texts.
        case mail(MailPart, [Text])

        var holdsPage: Bool {
            switch self {
            case .mail: false
            case .part(let part): part.isPage
            case .forms(let forms): forms.contains { $0.contains(where: \.holdsPage) }
            }
        }
    }

    /// Writes texts.
    ///
    /// - Returns: Whether there was anything to write.
    @discardableResult
    private func write(
        _ texts: [Text],
        of bytes: [UInt8],
        _ lines: LineIndex,
        to result: inout ExtractedText,
        _ encoding: inout String?
    ) -> Bool {
        var isWritten = false
        for text in texts {
            switch text {
            case .mail(let mail, let inner):
                let size = (result.text.count, result.anchors.count)
                append(heading(of: mail, bytes, lines), to: &result)
                if write(inner, of: bytes, lines, to: &result, &encoding) {
                    isWritten = true
                } else {
                    result.text.removeSubrange(size.0...)
                    result.anchors.removeSubrange(size.1...)
                }
            case .part(let part):
                do {
                    let (text, name) = try read(part, bytes, lines)
                    guard text.text.contains(where: { $0 > 0x20 }) else { continue }
                    encoding = encoding ?? name
                    append(text, to: &result)
                    isWritten = true
                } catch {
                    result.findings.add(.unreadPart("\(error)"))
                }
            case .forms(let forms):
                for form in forms where write(form, of: bytes, lines, to: &result, &encoding) {
                    isWritten = true
                    break
                }
            }
        }
        return isWritten
    }

    private func collect(
        _ part: MailPart,
        _ bytes: [UInt8],
        _ depth: Int,
        _ contents: inout Contents,
        isInDigest: Bool = false
    ) {
        var type = part.type
        // In a digest parts are mails where they say nothing else.
        if isInDigest, part.field("content-type") == nil {
            type = MailHeader.Parameters("message/rfc822")
        }
        guard depth < Self.deepest else { return contents.attachments.append(type.value) }
        if type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
            let parts = part.parts(in: bytes, boundary: boundary)
            switch type.value {
            case "multipart/alternative": chooseForm(of: parts, bytes, depth, &contents)
            case "multipart/related":
                // The others are pictures of the page, unless they have names.
                guard let page = SavedPage(parts, start: type["start"], in: bytes) else { break }
                collect(page.root, bytes, depth + 1, &contents)
                for frame in page.frames { collect(frame, bytes, depth + 1, &contents) }
                contents.windows += page.windows
                for other in page.others where other.isAttachment {
                    contents.attachments.append(other.fileName ?? other.type.value)
                }
            default:
                let isDigest = type.value == "multipart/digest"
                for part in parts {
                    collect(part, bytes, depth + 1, &contents, isInDigest: isDigest)
                }
            }
        } else if Self.mailTypes.contains(type.value), !part.isAttachment,
            TransferDecoding.isVerbatim(part.transferEncoding)
        {
            let mail = MailPart(in: bytes, part.body)
            var inner = Contents()
            collect(mail, bytes, depth + 1, &inner)
            contents.texts.append(.mail(mail, inner.texts))
            contents.attachments += inner.attachments
            contents.windows += inner.windows
        } else if part.isAttachment || !TransferDecoding.isKnown(part.transferEncoding)
            || !Self.isText(type.value)
        {
            contents.attachments.append(part.fileName ?? type.value)
        } else {
            contents.texts.append(.part(part))
        }
    }

    private static func isText(_ type: String) -> Bool {
        let texts = ["text/plain", "text/enriched", "text/richtext", "text/markdown"]
        return MailPart.isPage(type) || texts.contains(type)
    }

    /// A mail as it was sent, or its header alone, as programs send it back.
    private static let mailTypes: Set<String> = ["message/rfc822", "message/global"]

    /// Takes the form that says most: the last that has a page, or else the first that has a text.
    private func chooseForm(
        of parts: [MailPart],
        _ bytes: [UInt8],
        _ depth: Int,
        _ contents: inout Contents
    ) {
        var pages: [[Text]] = []
        var others: [[Text]] = []
        for part in parts {
            var form = Contents()
            collect(part, bytes, depth + 1, &form)
            contents.attachments += form.attachments
            contents.windows += form.windows
            guard !form.texts.isEmpty else { continue }
            if form.texts.contains(where: \.holdsPage) {
                pages.insert(form.texts, at: 0)
            } else {
                others.append(form.texts)
            }
        }
        let forms = pages + others
        if !forms.isEmpty { contents.texts.append(.forms(forms)) }
    }

    /// The text of a part with places in the file.
    private func read(
        _ part: MailPart,
        _ bytes: [UInt8],
        _ lines: LineIndex
    ) throws -> (ExtractedText, encoding: String) {
        let decoding = TransferDecoding.decoded(part.transferEncoding, bytes, part.body)
        let isPage = part.isPage
        let label =
            Self.charset(of: part, decoding.bytes)
            ?? (isPage ? CharsetDeclaration.inHTML(decoding.bytes) : nil)
        let text = try TextDecoder.decode(decoding.bytes, declared: label, nuls: .remove)
        // Places in what was decoded are led to the file here, also where its bytes are others.
        var places = text
        if !text.isVerbatim {
            places.isVerbatim = true
            places.markLength = 0
        }
        var source = SourceText(places)
        var extracted =
            try isPage
            ? HTMLReader(options.html, explains: false).read(&source)
            : part.type["format"]?.lowercased() == "flowed"
                ? FlowedText.read(
                    &source,
                    deletesSpaces: part.type["delsp"]?.lowercased() == "yes"
                )
                : ["text/enriched", "text/richtext"].contains(part.type.value)
                    ? EnrichedText.read(&source) : PlainText.read(&source)
        if !isPage { extracted.metadata = [:] }
        while let last = extracted.text.last, last <= 0x20 { extracted.text.removeLast() }
        extracted.findings = [Finding](text, label: label) + extracted.findings
        extracted.anchors =
            text.isVerbatim
            ? traced(extracted, through: decoding, source, lines)
            : tracedByLine(extracted, of: text, through: decoding, source, lines)
        if !isPage {
            extracted.leaveOutEncodedParts()
            while let last = extracted.text.last, last <= 0x20 { extracted.text.removeLast() }
        }
        for index in extracted.findings.indices { extracted.findings[index].line = nil }
        return (extracted, text.encoding.name)
    }

    /// What the header says about the encoding; `nil` where that is nothing.
    ///
    /// Programs that do not know the encoding say US-ASCII, which other bytes belie.
    private static func charset(of part: MailPart, _ bytes: [UInt8]) -> String? {
        guard let label = part.type["charset"] else { return nil }
        let isASCII = ["us-ascii", "ascii", "ansi_x3.4-1968"].contains(label.lowercased())
        return isASCII && bytes.contains { $0 >= 0x80 } ? nil : label
    }
}
