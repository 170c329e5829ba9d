import Glibc

/// What the ledger of a partition holds.
public struct PartitionStanding: Sendable {
    /// The number of the partition, from 1, by the name of its ledger.
    public var number: Int
    /// The path of its ledger.
    public var path: String
    /// The runs of all attempts at it, the newest first.
    public var runs: [StoredRun]

    /// The partitions whose ledgers lie in a folder, in their order.
    ///
    /// - Parameter folder: The folder of the job.
    /// - Returns: At least one; those without a ledger are left out.
    /// - Throws: A `LedgerError` with the code `notFound` where there is none, or why one cannot be
    ///   read.
    public static func all(in folder: String) async throws(LedgerError) -> [PartitionStanding] {
        var standings: [PartitionStanding] = []
        for number in try numbers(in: folder) {
            let reader = try LedgerReader(path: "\(folder)/\(number).sqlite")
            defer { reader.close() }
            standings.append(
                PartitionStanding(
                    number: number,
                    path: reader.path,
                    runs: try await reader.runs()
                )
            )
        }
        guard !standings.isEmpty else {
            throw LedgerError(
                code: .notFound,
                path: folder,
                message: """
                    There is no ledger of a partition in \(folder): 'analyze partition' keeps them \
                    as 1.sqlite, 2.sqlite and so on in the job's folder below --state.
                    """
            )
        }
        return standings
    }

    private static func numbers(in folder: String) throws(LedgerError) -> [Int] {
        guard let listing = opendir(folder) else {
            throw LedgerError.unusablePath(folder, errno: errno)
        }
        defer { closedir(listing) }
        var numbers: [Int] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    String(cString: $0)
                }
            }
            guard name.hasSuffix(".sqlite"), let number = Int(name.dropLast(7)), number > 0,
                "\(number).sqlite" == name
            else { continue }
            numbers.append(number)
        }
        return numbers.sorted()
    }
}
