internal import BatchExecution
internal import RunLedger
internal import SharedLimits

/// Keeps the state of a limits server in its file.
struct LimitsDisk: LimitsStore {
    /// The file.
    let file: LimitsFile

    func commit(_ changes: LimitsChanges) async throws {
        try await file.commit(
            LimitsFile.Content(
                permits: changes.granted.map { permit in
                    LimitsFile.Permit(
                        id: permit.id,
                        worker: permit.worker,
                        picodollars: permit.reservation.picodollars,
                        tokens: permit.reservation.tokens
                    )
                },
                closed: changes.closed,
                spentPicodollars: changes.spent.picodollars,
                spentTokens: changes.spent.tokens,
                lastPermit: changes.lastPermit,
                learned: changes.learned
            )
        )
    }

    /// What a limits server goes on from.
    func state() throws(LedgerError) -> LimitsState {
        let content = try file.content()
        return LimitsState(
            spent: Budget.Spent(
                picodollars: content.spentPicodollars,
                tokens: content.spentTokens
            ),
            lastPermit: content.lastPermit,
            permits: content.permits.map { permit in
                LimitsState.OpenPermit(
                    id: permit.id,
                    worker: permit.worker,
                    reservation: BudgetReservation(
                        picodollars: permit.picodollars,
                        tokens: permit.tokens
                    )
                )
            },
            learned: content.learned
        )
    }
}
