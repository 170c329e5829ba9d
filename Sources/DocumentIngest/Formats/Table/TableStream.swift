import AnalysisCore
import TextDecoding

/// Reads the rows of a CSV or TSV file, each as a document.
///
/// The first row names the columns. Values may stand between quotation marks, with these doubled
/// in them, and may then hold line ends, as RFC 4180 has it.
final class TableStream: RecordStream {
    private let id: [UInt8]
    private let file: ChunkedFile
    private let options: IngestOptions
    private let table: TableOptions
    private let decoder = StreamDecoder { _ in nil }
    private let isTabbed: Bool
    private var names: RecordNames
    private var rows: TableRows?
    private var columns: TableColumns?
    /// What was read before the separator was known.
    private var start: [UInt8] = []
    private var isAtEnd = false
    private var count = 0
    /// How many characters were replaced in the names of the columns.
    private var replacedInNames = 0
    /// Whether the next row says what the separator is, and no more.
    private var skipsRow = false

    /// A stream of a file.
    init(
        _ file: FileToRead,
        table: TableOptions,
        options: IngestOptions
    ) throws(FileSystem.Failure) {
        id = file.id
        self.file = try ChunkedFile(file)
        self.options = options
        self.table = table
        isTabbed = ["tsv", "tab"].contains(file.fileExtension)
        names = RecordNames(fileSize: self.file.size)
    }

    func next() -> [IngestItem]? {
        while !isAtEnd {
            var items: [IngestItem] = []
            if let failure = readPart(&items) {
                isAtEnd = true
                items.append(failure)
            } else if isAtEnd, count == 0 {
                items.append(fail(.empty, "there is no row in it behind the names of the columns"))
            }
            if !items.isEmpty { return items }
        }
        return nil
    }

    private func readPart(_ items: inout [IngestItem]) -> IngestItem? {
        do {
            let part = try file.read()
            isAtEnd = part.isEmpty
            let utf8: [UInt8]
            do throws(TextDecodingError) {
                utf8 = try isAtEnd ? decoder.finish() : decoder.decode(part)
            } catch {
                return fail(.notText, error.reason)
            }
            if isAtEnd, file.hasChanged { return fail(.changed, "it changed while it was read") }
            return take(utf8, &items)
        } catch {
            return fail(.unreadable, "it cannot be read: \(error.message)")
        }
    }

    private func take(_ utf8: [UInt8], _ items: inout [IngestItem]) -> IngestItem? {
        if rows == nil {
            start += utf8
            guard isAtEnd || start.contains(0x0A) || start.count > options.maxBytes else {
                return nil
            }
            let stated = TableRows.statedSeparator(in: start)
            let separator = stated ?? (isTabbed ? 0x09 : TableRows.separator(of: start))
            rows = TableRows(separator: separator, limit: options.maxBytes)
            skipsRow = stated != nil
            let bytes = start
            start = []
            return read(bytes, &items)
        }
        return read(utf8, &items)
    }

    private func read(_ utf8: [UInt8], _ items: inout [IngestItem]) -> IngestItem? {
        for row in rows?.feed(utf8, isAtEnd: isAtEnd) ?? [] {
            if skipsRow {
                skipsRow = false
                continue
            }
            guard let columns else {
                do throws(TableColumns.Fault) {
                    columns = try TableColumns(row, table)
                    replacedInNames = replacements(in: row)
                } catch {
                    return fail(.damaged, "line \(row.line): \(error.message)")
                }
                continue
            }
            if let item = item(of: row, columns) {
                count += 1
                items.append(item)
            }
        }
        return nil
    }

    /// How many characters of a row stand for bytes that are wrong in the encoding of the file.
    private func replacements(in row: TableRows.Row) -> Int {
        guard decoder.replacements > 0 else { return 0 }
        return row.cells.reduce(0) { count, cell in
            count + cell.text.unicodeScalars.count { $0 == "\u{FFFD}" }
        }
    }

    private func fail(_ reason: FailureReason, _ message: String) -> IngestItem {
        .failed(id: DocumentID(path: id), reason, message: message)
    }

    private func item(of row: TableRows.Row, _ columns: TableColumns) -> IngestItem? {
        let isBlank = row.cells.count == 1 && row.cells[0].value.allSatisfy { $0 <= 0x20 }
        guard !isBlank || row.isTooLarge else { return nil }
        guard !row.isTooLarge else {
            return failed(
                row,
                columns,
                .tooLarge,
                "larger than \(options.maxBytes) bytes (input.max_bytes)"
            )
        }
        guard row.isClosed else {
            return failed(row, columns, .damaged, "a quotation mark is opened and never closed")
        }
        guard row.cells.count == columns.names.count else {
            return failed(
                row,
                columns,
                .damaged,
                "the row has \(row.cells.count) values, and there are \(columns.names.count) columns"
            )
        }
        let given = columns.id.map { row.cells[$0].text }.flatMap { $0.isEmpty ? nil : $0 }
        let name = names.distinct(given ?? "\(row.line)", number: row.line)
        let document = DocumentID(path: id, record: name)
        let places = decoder.isVerbatim ? decoder.markLength : nil
        var extracted = columns.text(of: row, base: places)
        guard extracted.text.contains(where: { $0 > 0x20 }) else {
            return .failed(id: document, .empty, message: "there is no text in it")
        }
        if let given, name != given { extracted.findings.append(.repeatedID(given)) }
        let replaced = replacements(in: row) + replacedInNames
        if replaced > 0 {
            replacedInNames = 0
            extracted.findings.append(
                .replacedCharacters(replaced, encoding: decoder.encoding.name)
            )
        }
        if decoder.isGuessed { extracted.findings.append(.guessedEncoding(decoder.encoding.name)) }
        return .document(
            Document(
                document,
                .table,
                extracted,
                encoding: decoder.encoding.name,
                size: row.size
            )
        )
    }

    /// A row that cannot be read; it has its id where that can be told, so that its line takes the id
    /// of no other row.
    private func failed(
        _ row: TableRows.Row,
        _ columns: TableColumns,
        _ reason: FailureReason,
        _ message: String
    ) -> IngestItem {
        let given = columns.id.flatMap { $0 < row.cells.count ? row.cells[$0].text : nil }
        let isName =
            given.map { !$0.isEmpty && $0.utf8.count <= 200 && !$0.contains("\n") } ?? false
        let wanted = isName ? given ?? "" : "\(row.line)"
        let name = names.distinct(wanted, number: row.line)
        return .failed(
            id: DocumentID(path: id, record: name),
            reason,
            message: "line \(row.line): \(message)"
        )
    }
}
