import AnalysisCore

// MARK: - What stands around the texts of a mail

extension MailReader {
    /// What a mail in another one says of itself, as programs show it: a line for each field.
    func heading(of mail: MailPart, _ bytes: [UInt8], _ lines: LineIndex) -> ExtractedText {
        var heading = ExtractedText(text: [], anchors: [])
        for name in ["From", "To", "Date", "Subject"] {
            guard let place = mail.place(of: name.lowercased()),
                let value = mail.field(name.lowercased()), !value.isEmpty
            else { continue }
            if !heading.text.isEmpty { heading.text.append(0x0A) }
            heading.anchors.append(
                PositionMap.Anchor(
                    textOffset: heading.text.count,
                    line: lines.anyLine(at: place)
                )
            )
            heading.text += Array("\(name): \(value)".utf8)
        }
        return heading
    }

    /// Appends a text as a paragraph.
    func append(_ text: ExtractedText, to result: inout ExtractedText) {
        guard !text.text.isEmpty else { return }
        if !result.text.isEmpty { result.text += [0x0A, 0x0A] }
        let base = result.text.count
        result.text += text.text
        for var anchor in text.anchors {
            anchor.textOffset += base
            result.anchors.append(anchor)
        }
        result.metadata.merge(text.metadata) { first, _ in first }
        for finding in text.findings { result.findings.add(finding) }
    }

    /// Takes what the header says, and names the attachments.
    func note(_ mail: MailPart, _ contents: Contents, _ result: inout ExtractedText) {
        if let subject = mail.field("subject"), !subject.isEmpty {
            result.metadata["title"] = subject
        }
        if let from = mail.field("from"), mail.field("snapshot-content-location") == nil {
            result.metadata["author"] = AuthorNames.joined(MailHeader.names(of: from))
        }
        if let date = mail.field("date") { result.metadata["date"] = date }
        if let place = mail.field("snapshot-content-location") { result.metadata["url"] = place }
        if let language = mail.field("content-language")?.split(separator: ",").first,
            let tag = LanguageTag.checked(language.trimmingPrefix(" ").description)
        {
            result.metadata["language"] = tag
        }
        if let to = mail.field("to") { result.metadata["to"] = to }
        if contents.windows > 0 { result.findings.add(.unreadWindows(contents.windows)) }
        guard !contents.attachments.isEmpty else { return }
        let names = contents.attachments.prefix(20).joined(separator: ", ")
        result.metadata["attachments"] = names
        result.findings.add(.attachments(contents.attachments.count, names: names))
    }
}
