package document

import (
	"fmt"
	"time"
)

// version is the version of the file that this program writes. Added kinds and fields need no new one; a
// renamed or split table or column does, and a line in moves.
const version = 1

// moves lists how files of older versions are brought forward: moves[i] takes one from version i+1 to i+2.
var moves = []func(*base) error{}

// moveOn brings a file of an older version forward, one transaction for each version, after a backup.
func (f *file) moveOn(moves []func(*base) error, backups string) error {
	from := 0
	err := f.base.query(`PRAGMA user_version`, func(r row) error { from = r.whole(0); return nil })
	if err != nil {
		return err
	}
	if from < 1 {
		return ErrNotOurs
	}
	if from > len(moves) {
		return nil
	}
	if backups != "" {
		k := keeper{folder: backups}
		if err := k.keep(f, time.Now()); err != nil {
			return err
		}
	}
	for v := from; v <= len(moves); v++ {
		err := f.transact(func() error {
			if err := moves[v-1](f.base); err != nil {
				return fmt.Errorf("move to version %d: %w", v+1, err)
			}
			return f.base.exec(fmt.Sprintf("PRAGMA user_version=%d", v+1))
		})
		if err != nil {
			return err
		}
	}
	return nil
}
