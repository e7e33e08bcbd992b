/** Several appointments of one dossier. */
export const appointments = {
  appointment: {
    title: 'Appointments',
    planned: 'Not counted yet',
    met: 'Kept in time',
    metLate: 'Kept late',
    lapsed: 'No longer applies',
    moves: 'Reckoned anew after the pause',
    metAt: 'Kept at {{time}}',
  },
};
