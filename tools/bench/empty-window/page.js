document.querySelector('button').addEventListener('click', () => {
  document.querySelector('p').textContent = 'It answers.'
})
